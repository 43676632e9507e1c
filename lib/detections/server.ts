import "server-only";

export { loadCatalogue } from "./catalogue";
export { createCustomRule } from "./custom/create-custom-rule";
export { deleteCustomRule } from "./custom/delete-custom-rule";
export { getDefinition, readCustomRule } from "./custom/get-definition";
export { replaceDefinition } from "./custom/replace-definition";
export { testDefinition } from "./custom/test-definition";
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
