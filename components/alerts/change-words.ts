import type { ChangedAlertsDto } from "@/lib/alerts/change-contract";
import type { AlertStatus } from "@/lib/kernel/alert-terms";

import type { AlertChange } from "./alert-change";

const became: Record<AlertStatus, string> = {
  OPEN: "reopened",
  TRIAGED: "triaged",
  RESOLVED: "resolved",
  CLOSED: "marked as invalid",
};

const does: Record<AlertStatus, string> = {
  OPEN: "Reopen",
  TRIAGED: "Triage",
  RESOLVED: "Resolve",
  CLOSED: "Mark as invalid:",
};

const number = new Intl.NumberFormat("en-US");

/** "1 alert", "1,204 alerts" */
export function alertsInWords(count: number): string {
  return count === 1 ? "1 alert" : `${number.format(count)} alerts`;
}

function outcome({ status, assignee, snoozedUntil }: AlertChange): string {
  if (status !== undefined) return became[status];
  if (assignee !== undefined) return assignee ? `assigned to ${assignee.name}` : "unassigned";
  return snoozedUntil ? "snoozed" : "brought back";
}

/** "Alert resolved.", "12 alerts assigned to Noor Haddad." */
export function changedSentence(change: AlertChange, count: number): string {
  return `${count === 1 ? "Alert" : alertsInWords(count)} ${outcome(change)}.`;
}

/** What the button that does it says: "Resolve 1,204 alerts". */
export function changeButton(change: AlertChange, alerts: string): string {
  const { status, assignee, snoozedUntil } = change;
  if (status !== undefined) return `${does[status]} ${alerts}`;
  if (assignee !== undefined)
    return assignee ? `Assign ${alerts} to ${assignee.name}` : `Unassign ${alerts}`;
  return snoozedUntil ? `Snooze ${alerts}` : `Bring back ${alerts}`;
}

/** What could not be changed and why, as far as it is known; null when everything was. */
export function refusedSentence({
  refused,
  missing,
}: Pick<ChangedAlertsDto, "refused" | "missing">): string | null {
  const parts: string[] = [];
  if (refused > 0) {
    parts.push(
      `${alertsInWords(refused)} could not be changed: an alert that has ended cannot be snoozed, and one that has a newer alert cannot be reopened.`,
    );
  }
  if (missing > 0) parts.push(`${alertsInWords(missing)} ${missing === 1 ? "is" : "are"} gone.`);
  return parts.length > 0 ? parts.join(" ") : null;
}
