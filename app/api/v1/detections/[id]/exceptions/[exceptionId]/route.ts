import { exceptionOperations } from "@/lib/detections/exceptions/contract";
import { deleteException } from "@/lib/detections/server";
import { route } from "@/lib/http-api/route";

export const DELETE = route(exceptionOperations.remove, async (ctx, { params }) => {
  await deleteException(ctx, params.id, params.exceptionId);
  return undefined;
});
