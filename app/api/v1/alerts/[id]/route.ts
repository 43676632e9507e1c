import { alertChangeOperations } from "@/lib/alerts/change-contract";
import { alertOperations } from "@/lib/alerts/contract";
import { getAlert, updateAlert } from "@/lib/alerts/server";
import { route } from "@/lib/http-api/route";

export const GET = route(alertOperations.get, (ctx, { params }) => getAlert(ctx, params.id));

export const PATCH = route(alertChangeOperations.update, (ctx, { params, body }) =>
  updateAlert(ctx, params.id, body),
);
