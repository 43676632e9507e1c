import type { AlertType } from "@/lib/kernel/alert-terms";

export const typeWords: Record<AlertType, string> = {
  RULE_MATCH: "Rule Matches",
  RULE_ERROR: "Rule Errors",
  SYSTEM_HEALTH: "System Health Notifications",
};

/** What one alert is. */
export const shortTypeWords: Record<AlertType, string> = {
  RULE_MATCH: "Rule match",
  RULE_ERROR: "Rule error",
  SYSTEM_HEALTH: "System health",
};
