import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { severities, type Severity, severityTitles } from "@/lib/kernel/severity";
import type { Db } from "@/lib/platform/db/client";

import { decideGroup } from "./grouping";
import { isWorse, worst } from "./is-worse";
import { insertLines, insertNotices } from "./store-changes";
import { countEventsIn, type EventKey, type Grown, insertEvents } from "./store-events";
import { insertAlerts, lastEnded, lockOpenAlerts, type OpenRow, retireKeys } from "./store-matches";

/** What a rule found in events that were just stored. */
export type AlertMatch = {
  type: "RULE_MATCH" | "RULE_ERROR";
  ruleId: string;
  /** Matches of one key share an alert; it names the rule, too. */
  dedupeKey: string;
  /** For so long after an alert's first match. */
  periodMinutes: number;
  severity: Severity;
  title: string;
  summary: string;
  runbook: string | null;
  reference: string | null;
  facts: { label: string; value: string }[];
  /** The destinations that the rule names itself; empty: the destinations' filters decide. */
  destinationIds: string[];
  sourceId: string | null;
  logType: string | null;
  events: EventKey[];
};

type RecordedMatch = { dedupeKey: string; alertId: string; opened: boolean };

/** Matches of one key as one: the words of the first, the worst of the severities, the events of all. */
function byKey(matches: AlertMatch[]): Map<string, AlertMatch> {
  const merged = new Map<string, AlertMatch>();
  for (const match of matches) {
    const first = merged.get(match.dedupeKey);
    merged.set(match.dedupeKey, {
      ...(first ?? match),
      severity: first ? worst(first.severity, match.severity) : match.severity,
      events: [...(first?.events ?? []), ...match.events],
    });
  }
  return merged;
}

/** A key is lost to somebody else once at most, and then found; more only when people end alerts in between. */
const turns = 10;

type Found = { alert: OpenRow; opened: boolean };

/** The open alert of each key: one that is there and in its period, or a new one. */
async function findOrOpen(tx: Db, now: Date, matches: Map<string, AlertMatch>) {
  const found = new Map<string, Found>();
  for (let turn = 0; turn < turns; turn += 1) {
    const missing = [...matches.keys()].filter((key) => !found.has(key)).toSorted();
    if (missing.length === 0) return found;
    const open = new Map((await lockOpenAlerts(tx, missing)).map((row) => [row.dedupe_key, row]));
    const ended = await lastEnded(tx, missing);
    const retired: string[] = [];
    const opening = missing.flatMap((key) => {
      const match = matches.get(key);
      if (!match) return [];
      const row = open.get(key) ?? null;
      const group = row && { id: row.id, openedAt: row.opened_at };
      const decision = decideGroup(
        group,
        ended.get(key) ?? null,
        match.periodMinutes * 60_000,
        now,
      );
      if (decision.kind === "append") {
        if (row) found.set(key, { alert: row, opened: false });
        return [];
      }
      if (decision.retiredId) retired.push(decision.retiredId);
      return [{ ...match, events: undefined, previousId: decision.previousId }];
    });
    await retireKeys(tx, retired);
    // A key that comes back without a row was taken at the same moment; the next turn finds its alert.
    for (const row of opening.length > 0 ? await insertAlerts(tx, now, opening) : [])
      found.set(row.dedupe_key, { alert: row, opened: true });
  }
  throw new Error(
    "Alerts of the same keys were opened and ended at the same time, again and again.",
  );
}

/**
 * Puts matches into alerts in the transaction that stores their events: opens alerts with their activity and notice, or
 * adds to open ones, which only counts them, tells destinations to bring the message up to date, and raises the severity
 * where a match is worse. An event counts once for an alert, however often it is given.
 */
export async function recordMatches(
  tx: Db,
  ctx: Context,
  matches: AlertMatch[],
): Promise<RecordedMatch[]> {
  authorize(ctx.actor, "AlertModify");
  const merged = byKey(matches);
  const found = await findOrOpen(tx, ctx.now, merged);
  const all = [...found].flatMap(([key, { alert, opened }]) => {
    const match = merged.get(key);
    return match ? [{ match, alert, opened }] : [];
  });
  const added = await insertEvents(
    tx,
    ctx.now,
    all.map(({ match, alert }) => ({ alertId: alert.id, events: match.events })),
  );
  const news = new Map(added.map((row) => [row.alertId, row]));
  const grown = all.flatMap(({ match, alert, opened }): (Grown & { from: Severity })[] => {
    const row = news.get(alert.id);
    if (!row) return [];
    const from = severities.find((severity) => severity === alert.severity) ?? match.severity;
    const rings = isWorse(match.severity, from);
    return [{ ...row, severity: worst(from, match.severity), from, isChange: !opened, rings }];
  });
  if (grown.length > 0) await countEventsIn(tx, ctx.now, grown);
  await tell(tx, ctx, all, grown);
  return all.map(({ match, alert, opened }) => ({
    dedupeKey: match.dedupeKey,
    alertId: alert.id,
    opened,
  }));
}

async function tell(
  tx: Db,
  ctx: Context,
  all: { match: AlertMatch; alert: OpenRow; opened: boolean }[],
  grown: (Grown & { from: Severity })[],
): Promise<void> {
  const opened = all.filter((one) => one.opened);
  const worse = grown.filter(({ rings }) => rings);
  await insertLines(tx, ctx, [
    ...opened.map(({ alert, match }) => ({
      alertId: alert.id,
      kind: "OPENED" as const,
      text: match.summary,
    })),
    ...worse.map(({ alertId, from, severity }) => ({
      alertId,
      kind: "ESCALATED" as const,
      text: `Severity raised from ${severityTitles[from]} to ${severityTitles[severity]} by a further match.`,
    })),
  ]);
  await insertNotices(tx, ctx.now, [
    ...opened.map(({ alert }) => ({ alertId: alert.id, kind: "OPENED" as const })),
    ...grown
      .filter(({ isChange }) => isChange)
      .map(({ alertId, rings }) => ({
        alertId,
        kind: rings ? ("ESCALATED" as const) : ("CHANGED" as const),
      })),
  ]);
}
