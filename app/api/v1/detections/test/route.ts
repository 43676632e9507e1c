import { customRuleOperations } from "@/lib/detections/custom/contract";
import { testDefinition } from "@/lib/detections/server";
import { route } from "@/lib/http-api/route";

export const POST = route(customRuleOperations.test, (ctx, { body }) => testDefinition(ctx, body));
