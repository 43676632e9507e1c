import "server-only";

export { getAlert, listAlertActivity, listAlerts } from "./list-alerts";
export {
  openSystemAlert,
  recordPastAlert,
  remindOfSystemAlert,
  resolveSystemAlert,
  worsenSystemAlert,
} from "./system-alert";
