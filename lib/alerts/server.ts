import "server-only";

export { alertProgress, type AlertProgress } from "./alert-progress";
export { getAlert, listAlertActivity, listAlerts } from "./list-alerts";
export {
  openSystemAlert,
  recordPastAlert,
  remindOfSystemAlert,
  resolveSystemAlert,
  worsenSystemAlert,
} from "./system-alert";
