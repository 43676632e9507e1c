import { alertOperations } from "@/lib/alerts/contract";
import { listAlerts } from "@/lib/alerts/server";
import { route } from "@/lib/http-api/route";

export const GET = route(alertOperations.list, (ctx, { query }) => listAlerts(ctx, query));
