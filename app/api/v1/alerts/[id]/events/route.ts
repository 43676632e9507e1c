import { alertEventOperations } from "@/lib/alerts/events-contract";
import { listAlertEvents } from "@/lib/alerts/server";
import { route } from "@/lib/http-api/route";

export const GET = route(alertEventOperations.list, (ctx, { params, query }) =>
  listAlertEvents(ctx, params.id, query),
);
