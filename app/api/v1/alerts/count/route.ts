import { alertOperations } from "@/lib/alerts/contract";
import { countAlerts } from "@/lib/alerts/server";
import { route } from "@/lib/http-api/route";

export const GET = route(alertOperations.count, (ctx, { query }) => countAlerts(ctx, query));
