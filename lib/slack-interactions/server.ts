import "server-only";

export { confirmSlackLink } from "./confirm-link";
export { receiveSlackInteraction } from "./receive-interaction";
export { getWaitingLink } from "./waiting-link";
