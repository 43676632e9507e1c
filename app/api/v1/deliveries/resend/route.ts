import { deliveryOperations } from "@/lib/deliveries/contract";
import { resendDeliveries } from "@/lib/deliveries/server";
import { route } from "@/lib/http-api/route";

export const POST = route(deliveryOperations.resendAll, (ctx, { body }) =>
  resendDeliveries(ctx, body),
);
