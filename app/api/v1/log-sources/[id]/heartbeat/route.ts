import { route } from "@/lib/http-api/route";
import { logSourceOperations } from "@/lib/log-sources/contract";
import { getSourceHeartbeat } from "@/lib/log-sources/server";

export const GET = route(logSourceOperations.heartbeat, (ctx, { params }) =>
  getSourceHeartbeat(ctx, params.id),
);
