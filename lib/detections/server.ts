import "server-only";

export { createException } from "./create-exception";
export { deleteException } from "./delete-exception";
export { askRules } from "./ask-rules";
export { findMatches } from "./find-matches";
export { getDetection, listDetections } from "./list-detections";
export { listPacks } from "./list-packs";
export { raiseAlerts } from "./raise-alerts";
export { dispatch } from "./registry";
export { resumeRule } from "./resume-rule";
export { deleteExpiredPending } from "./store";
export { cancelTrial } from "./trials/cancel-trial";
export { deleteOldTrials } from "./trials/delete-old-trials";
export { getTrial, listTrials } from "./trials/read-trials";
export { runNextTrial } from "./trials/run-next-trial";
export { startTrial } from "./trials/start-trial";
export { updateDetection } from "./update-detection";
export { updatePack } from "./update-pack";
