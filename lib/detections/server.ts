import "server-only";

export { askRules } from "./ask-rules";
export { findMatches } from "./find-matches";
export { buildMemories } from "./memory/build-memories";
export { rebuildMemories } from "./memory/rebuild-memories";
export { sweepMemories } from "./memory/sweep-memories";
export { raiseAlerts } from "./raise-alerts";
export { dispatch } from "./registry";
export { resumeRule } from "./resume-rule";
export { deleteExpiredPending } from "./store";
