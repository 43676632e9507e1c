import { route } from "@/lib/http-api/route";
import { logEventOperations } from "@/lib/log-events/contract";
import { listLogEvents } from "@/lib/log-events/server";

export const GET = route(logEventOperations.list, (ctx, { query }) => listLogEvents(ctx, query));
