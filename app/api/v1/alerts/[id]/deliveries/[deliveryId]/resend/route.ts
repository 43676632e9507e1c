import { deliveryOperations } from "@/lib/deliveries/contract";
import { resendAlertDelivery } from "@/lib/deliveries/server";
import { route } from "@/lib/http-api/route";

export const POST = route(deliveryOperations.resend, (ctx, { params }) =>
  resendAlertDelivery(ctx, params.id, params.deliveryId),
);
