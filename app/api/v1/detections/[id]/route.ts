import { detectionOperations } from "@/lib/detections/contract";
import { getDetection, updateDetection } from "@/lib/detections/server";
import { route } from "@/lib/http-api/route";

export const GET = route(detectionOperations.get, (ctx, { params }) =>
  getDetection(ctx, params.id),
);

export const PATCH = route(detectionOperations.update, (ctx, { params, body }) =>
  updateDetection(ctx, params.id, body),
);
