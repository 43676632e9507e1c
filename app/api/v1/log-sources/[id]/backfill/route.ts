import { route } from "@/lib/http-api/route";
import { logSourceOperations } from "@/lib/log-sources/contract";
import { backfillLogSource } from "@/lib/log-sources/server";

export const POST = route(logSourceOperations.backfill, (ctx, { params, body }) =>
  backfillLogSource(ctx, params.id, body),
);
