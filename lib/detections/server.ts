import "server-only";

export { askRules } from "./ask-rules";
export { findMatches } from "./find-matches";
export { raiseAlerts } from "./raise-alerts";
export { dispatch } from "./registry";
export { resumeRule } from "./resume-rule";
export { deleteExpiredPending } from "./store";
