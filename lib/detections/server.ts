import "server-only";

export { loadCatalogue } from "./catalogue";
export { createException } from "./create-exception";
export { deleteException } from "./delete-exception";
export { askRules } from "./ask-rules";
export { findMatches } from "./find-matches";
export { getDetection, listDetections } from "./list-detections";
export { listPacks } from "./list-packs";
export { raiseAlerts } from "./raise-alerts";
export { resumeRule } from "./resume-rule";
export { deleteExpiredPending } from "./store";
export { updateDetection } from "./update-detection";
export { updatePack } from "./update-pack";
