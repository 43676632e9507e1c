import { deliveryOperations } from "@/lib/deliveries/contract";
import { listAlertDeliveries } from "@/lib/deliveries/server";
import { route } from "@/lib/http-api/route";

export const GET = route(deliveryOperations.ofAlert, (ctx, { params }) =>
  listAlertDeliveries(ctx, params.id),
);
