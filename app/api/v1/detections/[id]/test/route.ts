import { testDetection } from "@/lib/detections/server";
import { tryEventOperations } from "@/lib/detections/try-event/contract";
import { route } from "@/lib/http-api/route";

export const POST = route(tryEventOperations.test, (ctx, { params, body }) =>
  testDetection(ctx, params.id, body),
);
