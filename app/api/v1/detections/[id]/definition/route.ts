import { customRuleOperations } from "@/lib/detections/custom/contract";
import { getDefinition, replaceDefinition } from "@/lib/detections/server";
import { route } from "@/lib/http-api/route";

export const GET = route(customRuleOperations.definition, (ctx, { params }) =>
  getDefinition(ctx, params.id),
);

export const PUT = route(customRuleOperations.replace, (ctx, { params, body }) =>
  replaceDefinition(ctx, params.id, body),
);
