import "server-only";

export { alertProgress, type AlertProgress } from "./alert-progress";
export { getAlert, listAlertActivity, listAlerts } from "./list-alerts";
export {
  type AlertNews,
  type NewSystemAlert,
  openSystemAlerts,
  recordPastAlert,
  remindOfSystemAlerts,
  resolveSystemAlerts,
  worsenSystemAlerts,
} from "./system-alert";
