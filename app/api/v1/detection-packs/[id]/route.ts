import { packOperations } from "@/lib/detections/pack-contract";
import { updatePack } from "@/lib/detections/server";
import { route } from "@/lib/http-api/route";

export const PATCH = route(packOperations.update, (ctx, { params, body }) =>
  updatePack(ctx, params.id, body),
);
