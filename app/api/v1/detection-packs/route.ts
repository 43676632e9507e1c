import { packOperations } from "@/lib/detections/pack-contract";
import { listPacks } from "@/lib/detections/server";
import { route } from "@/lib/http-api/route";

export const GET = route(packOperations.list, (ctx, { query }) => listPacks(ctx, query));
