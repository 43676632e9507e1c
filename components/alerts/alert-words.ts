import type { AlertStatus, AlertType } from "@/lib/kernel/alert-terms";

/** The statuses' words; a closed alert was none. */
export const statusWords: Record<AlertStatus, string> = {
  OPEN: "Open",
  TRIAGED: "Triaged",
  RESOLVED: "Resolved",
  CLOSED: "Invalid",
};

export const typeWords: Record<AlertType, string> = {
  RULE_MATCH: "Rule Matches",
  RULE_ERROR: "Rule Errors",
  SYSTEM_HEALTH: "System Health Notifications",
};
