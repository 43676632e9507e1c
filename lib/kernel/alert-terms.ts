// Apart from the contract, so that a page which lists them needs no Zod.
export const alertTypes = ["RULE_MATCH", "RULE_ERROR", "SYSTEM_HEALTH"] as const;
export type AlertType = (typeof alertTypes)[number];

export const alertStatuses = ["OPEN", "TRIAGED", "RESOLVED", "CLOSED"] as const;
export type AlertStatus = (typeof alertStatuses)[number];

/** The statuses in which an alert still wants a person, and in which no other may have its dedupe key. */
export const openAlertStatuses = ["OPEN", "TRIAGED"] as const satisfies AlertStatus[];

export function isOpenAlert(status: string): boolean {
  return openAlertStatuses.some((open) => open === status);
}

/** As people read them; a closed alert was none. */
export const alertStatusTitles: Record<AlertStatus, string> = {
  OPEN: "Open",
  TRIAGED: "Triaged",
  RESOLVED: "Resolved",
  CLOSED: "Invalid",
};
