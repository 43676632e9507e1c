import "server-only";

export { alertProgress, type AlertProgress } from "./alert-progress";
export {
  type AlertStoryLine,
  listActivityAfter,
  loadAlertMessages,
  type LoadedAlertMessage,
} from "./alert-message";
export { getAlert, listAlertActivity, listAlerts } from "./list-alerts";
export {
  openSystemAlert,
  recordPastAlert,
  remindOfSystemAlert,
  resolveSystemAlert,
  worsenSystemAlert,
} from "./system-alert";
