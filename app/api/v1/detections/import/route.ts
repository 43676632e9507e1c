import { customRuleOperations } from "@/lib/detections/custom/contract";
import { readCustomRule } from "@/lib/detections/server";
import { route } from "@/lib/http-api/route";

export const POST = route(customRuleOperations.import, (ctx, { body }) =>
  readCustomRule(ctx, body),
);
