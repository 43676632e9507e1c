import { deliveryOperations } from "@/lib/deliveries/contract";
import { listDeliveries } from "@/lib/deliveries/server";
import { route } from "@/lib/http-api/route";

export const GET = route(deliveryOperations.list, (ctx, { query }) => listDeliveries(ctx, query));
