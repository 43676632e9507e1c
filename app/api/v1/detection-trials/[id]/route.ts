import { getTrial } from "@/lib/detections/server";
import { trialOperations } from "@/lib/detections/trials/contract";
import { route } from "@/lib/http-api/route";

export const GET = route(trialOperations.get, (ctx, { params }) => getTrial(ctx, params.id));
