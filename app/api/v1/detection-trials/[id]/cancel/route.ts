import { cancelTrial } from "@/lib/detections/server";
import { trialOperations } from "@/lib/detections/trials/contract";
import { route } from "@/lib/http-api/route";

export const POST = route(trialOperations.cancel, (ctx, { params }) => cancelTrial(ctx, params.id));
