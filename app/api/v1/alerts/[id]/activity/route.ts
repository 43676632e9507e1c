import { alertOperations } from "@/lib/alerts/contract";
import { listAlertActivity } from "@/lib/alerts/server";
import { route } from "@/lib/http-api/route";

export const GET = route(alertOperations.activity, (ctx, { params, query }) =>
  listAlertActivity(ctx, params.id, query),
);
