import { exceptionOperations } from "@/lib/detections/exceptions/contract";
import { createException } from "@/lib/detections/server";
import { route } from "@/lib/http-api/route";

export const POST = route(exceptionOperations.create, (ctx, { params, body }) =>
  createException(ctx, params.id, body),
);
