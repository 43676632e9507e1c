import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { alertStatuses } from "@/lib/kernel/alert-terms";
import type { Db } from "@/lib/platform/db/client";
import { namesOfPeople } from "@/lib/users/server";

import {
  type AlertState,
  type ChangeDecision,
  decideChange,
  type WantedChange,
} from "./decide-change";
import {
  insertLines,
  insertNotices,
  keysInUse,
  type LockedAlert,
  writeAlerts,
} from "./store-changes";

type Changed = Extract<ChangeDecision, { kind: "changed" }>;

export type AppliedChange = {
  changed: LockedAlert[];
  unchanged: LockedAlert[];
  /** Each with what to do instead. */
  refused: { alert: LockedAlert; message: string }[];
};

const newerIsOpen =
  "A newer alert about the same thing is open. Work on that one, or resolve it before you reopen this.";

function stateOf(alert: LockedAlert, names: ReadonlyMap<string, string>): AlertState {
  const id = alert.assignee_id;
  return {
    status: alertStatuses.find((status) => status === alert.status) ?? "OPEN",
    assignee: id === null ? null : { id, name: names.get(id) ?? "somebody" },
    snoozedUntil: alert.snoozed_until,
    resolvedAt: alert.resolved_at,
  };
}

/** Of the alerts that are to be reopened those that may: a key is for one open alert, of several for the newest. */
async function mayReopen(tx: Db, alerts: LockedAlert[]): Promise<Set<string>> {
  if (alerts.length === 0) return new Set();
  const taken = await keysInUse(
    tx,
    alerts.map(({ dedupe_key }) => dedupe_key),
  );
  const newestFirst = alerts.toSorted((a, b) => b.opened_at.getTime() - a.opened_at.getTime());
  return new Set(
    newestFirst.flatMap(({ id, dedupe_key }) => {
      if (taken.has(dedupe_key)) return [];
      taken.add(dedupe_key);
      return [id];
    }),
  );
}

/** Changes locked alerts as wished, with their activity and notices; what is so already is not touched, and whatever cannot be is left alone. */
export async function applyChange(
  tx: Db,
  ctx: Context,
  alerts: LockedAlert[],
  wanted: WantedChange,
): Promise<AppliedChange> {
  const people = alerts.flatMap(({ assignee_id }) => assignee_id ?? []);
  const names = await namesOfPeople(tx, wanted.assignee === undefined ? [] : people);
  const decided = alerts.map((alert) => ({
    alert,
    decision: decideChange(stateOf(alert, names), wanted, ctx.now),
  }));
  const reopening = decided.filter(
    ({ decision }) => decision.kind === "changed" && decision.reopens,
  );
  const free = await mayReopen(
    tx,
    reopening.map(({ alert }) => alert),
  );
  const applied: AppliedChange = { changed: [], unchanged: [], refused: [] };
  const writes: { alert: LockedAlert; decision: Changed }[] = [];
  for (const { alert, decision } of decided) {
    if (decision.kind === "unchanged") applied.unchanged.push(alert);
    else if (decision.kind === "refused")
      applied.refused.push({ alert, message: decision.message });
    else if (decision.reopens && !free.has(alert.id))
      applied.refused.push({ alert, message: newerIsOpen });
    else writes.push({ alert, decision });
  }
  applied.changed = writes.map(({ alert }) => alert);
  if (writes.length > 0) await write(tx, ctx, writes);
  return applied;
}

async function write(tx: Db, ctx: Context, writes: { alert: LockedAlert; decision: Changed }[]) {
  const rows = writes.map(({ alert: { id, severity }, decision: { state } }) => {
    const { status, assignee, snoozedUntil, resolvedAt } = state;
    const assigneeId = assignee?.id ?? null;
    return { id, severity, status, assigneeId, snoozedUntil, resolvedAt };
  });
  await writeAlerts(tx, ctx.now, rows, { rings: false });
  await insertLines(
    tx,
    ctx,
    writes.flatMap(({ alert, decision }) =>
      decision.lines.map((line) => ({ alertId: alert.id, ...line })),
    ),
  );
  await insertNotices(
    tx,
    ctx.now,
    writes.map(({ alert, decision }) => ({ alertId: alert.id, kind: decision.notice })),
  );
}
