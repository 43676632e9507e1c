import { detectionOperations } from "@/lib/detections/contract";
import { listDetections } from "@/lib/detections/server";
import { route } from "@/lib/http-api/route";

export const GET = route(detectionOperations.list, (ctx, { query }) => listDetections(ctx, query));
