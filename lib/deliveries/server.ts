import "server-only";

export { claimLanes } from "./claim-lanes";
export { deliverLane } from "./deliver-lane";
export { routeNotices } from "./route-notices";
