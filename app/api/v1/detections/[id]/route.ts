import { detectionOperations } from "@/lib/detections/contract";
import { customRuleOperations } from "@/lib/detections/custom/contract";
import { deleteCustomRule, getDetection, updateDetection } from "@/lib/detections/server";
import { route } from "@/lib/http-api/route";

export const GET = route(detectionOperations.get, (ctx, { params }) =>
  getDetection(ctx, params.id),
);

export const PATCH = route(detectionOperations.update, (ctx, { params, body }) =>
  updateDetection(ctx, params.id, body),
);

export const DELETE = route(customRuleOperations.remove, async (ctx, { params }) => {
  await deleteCustomRule(ctx, params.id);
  return undefined;
});
