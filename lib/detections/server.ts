import "server-only";

export { findMatches } from "./find-matches";
export { raiseAlerts } from "./raise-alerts";
export { dispatch } from "./registry";
export { resumeRule } from "./resume-rule";
export { deleteExpiredPending } from "./store";
export { cancelTrial } from "./trials/cancel-trial";
export { deleteOldTrials } from "./trials/delete-old-trials";
export { getTrial, listTrials } from "./trials/read-trials";
export { runNextTrial } from "./trials/run-next-trial";
export { startTrial } from "./trials/start-trial";
