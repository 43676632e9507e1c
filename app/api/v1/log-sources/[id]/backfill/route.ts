import { route } from "@/lib/http-api/route";
import { logSourceReadingOperations } from "@/lib/log-sources/reading-contract";
import { backfillLogSource } from "@/lib/log-sources/server";

export const POST = route(logSourceReadingOperations.backfill, (ctx, { params, body }) =>
  backfillLogSource(ctx, params.id, body),
);
