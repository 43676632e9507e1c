import { type AlertStatus, alertStatusTitles, isOpenAlert } from "@/lib/kernel/alert-terms";

import type { ActivityKind, NoticeKind } from "./contract";
import { decideSnooze } from "./snooze";
import { statusTransition } from "./status-transition";

type Person = { id: string; name: string };

/** What of an alert people change. */
export type AlertState = {
  status: AlertStatus;
  assignee: Person | null;
  snoozedUntil: Date | null;
  resolvedAt: Date | null;
};

/** Left out: as it is. */
export type WantedChange = {
  status?: AlertStatus | undefined;
  assignee?: Person | null | undefined;
  snoozedUntil?: Date | null | undefined;
  comment?: string | undefined;
};

/** A line of the alert's activity. */
type ActivityLine = { kind: ActivityKind; text: string };

export type ChangeDecision =
  | { kind: "unchanged" }
  | { kind: "refused"; message: string }
  | {
      kind: "changed";
      state: AlertState;
      lines: ActivityLine[];
      notice: NoticeKind;
      /** It takes its dedupe key back, which another may have by now. */
      reopens: boolean;
    };

const inWords = (time: Date) => `${time.toISOString().slice(0, 16).replace("T", " ")} UTC`;

function decideStatus(before: AlertState, to: AlertStatus, now: Date) {
  const transition = statusTransition(before.status, to);
  if (transition === "none") return null;
  const resolvedAt = isOpenAlert(to) ? null : (before.resolvedAt ?? now);
  const titles = alertStatusTitles;
  return {
    transition,
    // Whoever says how it stands is looking at it.
    state: { ...before, status: to, resolvedAt, snoozedUntil: null },
    line: {
      kind: "STATUS",
      text: `Status changed from ${titles[before.status]} to ${titles[to]}.`,
    } satisfies ActivityLine,
  };
}

function assigneeLine(before: Person | null, after: Person | null): ActivityLine | null {
  if (before?.id === after?.id) return null;
  if (after) return { kind: "ASSIGNED", text: `Assigned to ${after.name}.` };
  return { kind: "ASSIGNED", text: `No longer assigned to ${before?.name ?? "anybody"}.` };
}

/** What follows from a wish to change an alert: what it is then, what its activity says of it and what destinations are told. All of the wish or nothing. */
export function decideChange(before: AlertState, wanted: WantedChange, now: Date): ChangeDecision {
  const lines: (ActivityLine | null)[] = [];
  const status = wanted.status ? decideStatus(before, wanted.status, now) : null;
  const state = { ...(status?.state ?? before) };
  lines.push(status?.line ?? null);
  if (wanted.assignee !== undefined) {
    lines.push(assigneeLine(before.assignee, wanted.assignee));
    state.assignee = wanted.assignee;
  }
  if (wanted.snoozedUntil !== undefined) {
    const snooze = decideSnooze(state, wanted.snoozedUntil);
    if (snooze.kind === "refused") return snooze;
    if (snooze.kind === "snoozed") {
      const text = snooze.until ? `Snoozed until ${inWords(snooze.until)}.` : "Snoozed no longer.";
      lines.push({ kind: "SNOOZED", text });
      state.snoozedUntil = snooze.until;
    }
  }
  const said = lines.filter((line) => line !== null);
  if (said.length === 0) return { kind: "unchanged" };
  if (wanted.comment) said.push({ kind: "COMMENT", text: wanted.comment });
  return {
    kind: "changed",
    state,
    lines: said,
    notice: status?.transition === "ended" ? "RESOLVED" : "CHANGED",
    reopens: status?.transition === "reopened",
  };
}
