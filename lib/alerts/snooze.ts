import { type AlertStatus, isOpenAlert } from "@/lib/kernel/alert-terms";

const longestMilliseconds = 366 * 86_400_000;

/** Why nothing can be snoozed until this time; null when it can. */
export function snoozeTimeProblem(until: Date, now: Date): string | null {
  if (until <= now) return "Choose a time that is still to come.";
  if (until.getTime() - now.getTime() > longestMilliseconds)
    return "Choose a time within a year from now.";
  return null;
}

type Snoozable = { status: AlertStatus; snoozedUntil: Date | null };

/** What becomes of a wish to snooze an alert until a time, or to bring it back (null). */
export type SnoozeDecision =
  | { kind: "unchanged" }
  | { kind: "refused"; message: string }
  | { kind: "snoozed"; until: Date | null };

/** Only an alert that is open can be out of the way. */
export function decideSnooze(alert: Snoozable, until: Date | null): SnoozeDecision {
  if (alert.snoozedUntil?.getTime() === until?.getTime()) return { kind: "unchanged" };
  if (until === null || isOpenAlert(alert.status)) return { kind: "snoozed", until };
  return {
    kind: "refused",
    message: "This alert is resolved already. Reopen it before you snooze it.",
  };
}
