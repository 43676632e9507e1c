import "server-only";

export { clearProblem, listRoutable, markDelivered, markProblem } from "./destination-state";
export { type LoadedDestination, loadDestinationAccess } from "./load-destination-access";
export { type RoutableDestination, type RoutedAlert, routeAlert } from "./route-alert";
