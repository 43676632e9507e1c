import { listTrials, startTrial } from "@/lib/detections/server";
import { trialOperations } from "@/lib/detections/trials/contract";
import { route } from "@/lib/http-api/route";

export const GET = route(trialOperations.list, (ctx, { query }) => listTrials(ctx, query));

export const POST = route(trialOperations.start, (ctx, { body }) => startTrial(ctx, body));
