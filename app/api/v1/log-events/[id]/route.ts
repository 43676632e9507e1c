import { route } from "@/lib/http-api/route";
import { logEventOperations } from "@/lib/log-events/contract";
import { getLogEvent } from "@/lib/log-events/server";

export const GET = route(logEventOperations.get, (ctx, { params }) => getLogEvent(ctx, params.id));
