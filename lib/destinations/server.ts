import "server-only";

export { checkDestination } from "./check-destination";
export { createDestination } from "./create-destination";
export { deleteDestination } from "./delete-destination";
export { clearProblem, listRoutable, markDelivered, markProblem } from "./destination-state";
export { listDestinationCredentials } from "./list-credentials";
export { getDestination, listDestinations } from "./list-destinations";
export { type LoadedDestination, loadDestinationAccess } from "./load-destination-access";
export { recheckDestinations } from "./recheck-destinations";
export { replaceCredential } from "./replace-credential";
export { routeAlert } from "./route-alert";
export {
  listSlackBots,
  listSlackBotsOfAlert,
  loadSlackBot,
  type SlackBot,
  timeZoneOfChannel,
} from "./slack-bots";
export {
  confirmDestinationPresence,
  sendDestinationTest,
  sendDestinationWelcome,
} from "./try-destination";
export { finishDestination, updateDestination } from "./update-destination";
