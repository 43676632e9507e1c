import { detectionOperations } from "@/lib/detections/contract";
import { resumeRule } from "@/lib/detections/server";
import { route } from "@/lib/http-api/route";

export const POST = route(detectionOperations.resume, async (ctx, { params }) => {
  await resumeRule(ctx, params.id);
  return undefined;
});
