import { listEventDetections } from "@/lib/detections/server";
import { tryEventOperations } from "@/lib/detections/try-event/contract";
import { route } from "@/lib/http-api/route";

export const GET = route(tryEventOperations.ofEvent, (ctx, { params, query }) =>
  listEventDetections(ctx, params.id, query),
);
