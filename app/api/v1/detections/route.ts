import { detectionOperations } from "@/lib/detections/contract";
import { customRuleOperations } from "@/lib/detections/custom/contract";
import { createCustomRule, listDetections } from "@/lib/detections/server";
import { route } from "@/lib/http-api/route";

export const GET = route(detectionOperations.list, (ctx, { query }) => listDetections(ctx, query));

export const POST = route(customRuleOperations.create, (ctx, { body }) =>
  createCustomRule(ctx, body),
);
