import { route } from "@/lib/http-api/route";
import { healthOperations } from "@/lib/health/contract";
import { checkReadiness } from "@/lib/health/server";

export const GET = route(healthOperations.status, (ctx) => checkReadiness(ctx.now));
