import { route } from "@/lib/http-api/route";
import { logSourceOperations } from "@/lib/log-sources/contract";
import { listQuarantined } from "@/lib/log-sources/server";

export const GET = route(logSourceOperations.quarantine, (ctx, { params, query }) =>
  listQuarantined(ctx, params.id, query),
);
