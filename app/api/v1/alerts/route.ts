import { alertChangeOperations } from "@/lib/alerts/change-contract";
import { alertOperations } from "@/lib/alerts/contract";
import { listAlerts, updateAlerts } from "@/lib/alerts/server";
import { route } from "@/lib/http-api/route";

export const GET = route(alertOperations.list, (ctx, { query }) => listAlerts(ctx, query));

export const PATCH = route(alertChangeOperations.updateMany, (ctx, { body }) =>
  updateAlerts(ctx, body),
);
