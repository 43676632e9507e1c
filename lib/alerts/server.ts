import "server-only";

export { alertProgress, type AlertProgress } from "./alert-progress";
export {
  type AlertStoryLine,
  listActivityAfter,
  loadAlertMessages,
  type LoadedAlertMessage,
} from "./alert-message";
export { commentOnAlert } from "./comment-on-alert";
export type { Before } from "./in-turn";
export { endSystemAlert } from "./end-system-alert";
export { decideGroup } from "./grouping";
export { listAlertEvents } from "./list-alert-events";
export { countAlerts, getAlert, listAlertActivity, listAlerts } from "./list-alerts";
export { listAlertAssignees } from "./list-assignees";
export { noteOnAlert } from "./note-on-alert";
export { raiseSeverity } from "./raise-severity";
export { type AlertMatch, recordMatches } from "./record-matches";
export { findAlertsOfEvent } from "./store-events";
export { countOpened, countOpenedPerDay, findOpenGroups } from "./store-matches";
export {
  type AlertNews,
  type NewSystemAlert,
  openSystemAlerts,
  recordPastAlert,
  remindOfSystemAlerts,
  resolveSystemAlerts,
  worsenSystemAlerts,
} from "./system-alert";
export { updateAlert } from "./update-alert";
export { updateAlerts } from "./update-alerts";
export { wakeSnoozedAlerts } from "./wake-snoozed-alerts";
