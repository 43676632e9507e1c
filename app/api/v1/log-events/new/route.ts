import { route } from "@/lib/http-api/route";
import { logEventOperations } from "@/lib/log-events/contract";
import { countNewLogEvents } from "@/lib/log-events/server";

export const GET = route(logEventOperations.countNew, (ctx, { query }) =>
  countNewLogEvents(ctx, query),
);
