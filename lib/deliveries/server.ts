import "server-only";

export { claimLanes } from "./claim-lanes";
export { deliverLane } from "./deliver-lane";
export { listAlertDeliveries, listDeliveries } from "./list-deliveries";
export { redrawMessage } from "./redraw";
export { resendAlertDelivery, resendDeliveries } from "./resend";
export { routeNotices } from "./route-notices";
