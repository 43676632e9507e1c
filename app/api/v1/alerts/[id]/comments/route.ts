import { alertChangeOperations } from "@/lib/alerts/change-contract";
import { commentOnAlert } from "@/lib/alerts/server";
import { route } from "@/lib/http-api/route";

export const POST = route(alertChangeOperations.comment, (ctx, { params, body }) =>
  commentOnAlert(ctx, params.id, body),
);
