import { route } from "@/lib/http-api/route";
import { logSourceReadingOperations } from "@/lib/log-sources/reading-contract";
import { replayQuarantined } from "@/lib/log-sources/server";

export const POST = route(logSourceReadingOperations.replay, (ctx, { params }) =>
  replayQuarantined(ctx, params.id),
);
