import "server-only";

import type { Context } from "@/lib/kernel/actor";
import type { Db } from "@/lib/platform/db/client";

import { countPending } from "./count-pending";
import type { FoundMatch, StoredEvent } from "./find-matches";
import { recordWithinLimit } from "./record-within-limit";
import { loadStops } from "./stops";
import { type EventSource, toAlertMatch } from "./to-alert-match";

/** Margay itself, whoever had the events read. */
const detections = { type: "system", name: "Margay" } as const;

/**
 * Turns what rules found in new events into alerts, in the transaction that stores them; `findIds` answers the ids of
 * stored events by their keys. A rule that failed raises an alert of its own.
 */
export async function raiseAlerts(
  tx: Db,
  now: Date,
  source: EventSource,
  found: readonly FoundMatch[],
  findIds: (events: StoredEvent[]) => Promise<Map<string, bigint>>,
): Promise<void> {
  if (found.length === 0) return;
  const ctx: Context = { actor: detections, requestId: "detections", now };
  const stops = await loadStops(
    tx,
    found.map(({ finding }) => finding.rule.id),
  );
  const heard = found.filter(
    ({ finding: { kind, rule } }) => kind === "error" || !stops.isStopped(rule.id),
  );
  if (heard.length === 0) return;
  const ids = await findIds(heard.map(({ event }) => event));
  const matches = heard.flatMap(({ event: { key, eventTime }, finding }) => {
    const id = ids.get(key);
    if (id === undefined) return [];
    const match = toAlertMatch(finding, { source, event: { eventTime, id } });
    const threshold = finding.kind === "match" ? finding.rule.threshold : 1;
    return [{ match, threshold }];
  });
  const atOnce = matches.filter(({ threshold }) => threshold <= 1).map(({ match }) => match);
  const counted = matches.filter(({ threshold }) => threshold > 1);
  const due = await countPending(tx, now, counted);
  await recordWithinLimit(tx, ctx, stops, [...atOnce, ...due]);
}
