import type { UpdateAlertInput } from "@/lib/alerts/change-contract";
import type { AlertDto } from "@/lib/alerts/contract";
import { type AlertStatus, isOpenAlert } from "@/lib/kernel/alert-terms";

export type AlertChange = {
  status?: AlertStatus;
  /** Null takes it from whoever has it. */
  assignee?: { id: string; name: string } | null;
  /** RFC 3339; null brings it back. */
  snoozedUntil?: string | null;
  comment?: string;
};

/** The change as the API takes it. */
export function toBody({ status, assignee, snoozedUntil, comment }: AlertChange): UpdateAlertInput {
  return {
    ...(status === undefined ? {} : { status }),
    ...(assignee === undefined ? {} : { assigneeId: assignee?.id ?? null }),
    ...(snoozedUntil === undefined ? {} : { snoozedUntil }),
    ...(comment ? { comment } : {}),
  };
}

/** The alert as it will be after the change, shown until the server says so; `at` is RFC 3339. */
export function changedAlert(alert: AlertDto, change: AlertChange, at: string): AlertDto {
  const { status, assignee, snoozedUntil } = change;
  const next = { ...alert };
  if (status !== undefined && status !== alert.status) {
    next.status = status;
    next.resolvedAt = isOpenAlert(status) ? null : (alert.resolvedAt ?? at);
    next.snoozedUntil = null;
  }
  if (assignee !== undefined) next.assignee = assignee;
  if (snoozedUntil !== undefined && (snoozedUntil === null || isOpenAlert(next.status)))
    next.snoozedUntil = snoozedUntil;
  return next;
}

function changesAnything(alert: AlertDto, change: AlertChange): boolean {
  const { status, assignee, snoozedUntil } = change;
  return (
    (status !== undefined && status !== alert.status) ||
    (assignee !== undefined && assignee?.id !== alert.assignee?.id) ||
    (snoozedUntil !== undefined && snoozedUntil !== alert.snoozedUntil)
  );
}

type Group = { alerts: AlertDto[]; change: AlertChange };

/** What brings these alerts back to how they were before the change, those that were alike together; `at` is RFC 3339. */
export function undoChanges(before: readonly AlertDto[], change: AlertChange, at: string): Group[] {
  const groups = new Map<string, Group>();
  for (const alert of before.filter((one) => changesAnything(one, change))) {
    const wasSnoozed = alert.snoozedUntil !== null && alert.snoozedUntil > at;
    const back: AlertChange = {};
    if (change.status !== undefined) {
      back.status = alert.status;
      if (wasSnoozed) back.snoozedUntil = alert.snoozedUntil;
    }
    if (change.assignee !== undefined) back.assignee = alert.assignee;
    if (change.snoozedUntil !== undefined)
      back.snoozedUntil = wasSnoozed ? alert.snoozedUntil : null;
    const key = JSON.stringify(back);
    const group = groups.get(key) ?? { alerts: [], change: back };
    group.alerts.push(changedAlert(alert, change, at));
    groups.set(key, group);
  }
  return [...groups.values()];
}
