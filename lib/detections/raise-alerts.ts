import "server-only";

import type { AlertMatch } from "@/lib/alerts/server";
import { listRoutable } from "@/lib/destinations/server";
import type { Context } from "@/lib/kernel/actor";
import type { Db } from "@/lib/platform/db/client";

import { countPending } from "./count-pending";
import { type Catalogue, isOn } from "./create-catalogue";
import type { FoundMatch, StoredEvent } from "./find-matches";
import { isExcepted } from "./exceptions/is-excepted";
import { recordWithinLimit } from "./record-within-limit";
import { loadStops } from "./stops";
import { type OwnedSource, toAlertMatch } from "./to-alert-match";

/** Margay itself, whoever had the events read. */
const detections = { type: "system", name: "Margay" } as const;

/**
 * Turns what rules found in new events into alerts, as people set the rules, in the transaction that stores the events;
 * `findIds` answers the ids of stored events by their keys. Rules that are off, and exceptions, raise nothing. A rule that
 * failed raises an alert of its own.
 */
export async function raiseAlerts(
  tx: Db,
  now: Date,
  catalogue: Catalogue,
  source: OwnedSource,
  found: readonly FoundMatch[],
  findIds: (events: StoredEvent[]) => Promise<Map<string, bigint>>,
): Promise<void> {
  const wanted = found.flatMap((one) => {
    const known = catalogue.find(one.finding.rule.id);
    return known && isOn(known) && !isExcepted(known, source.logType, one)
      ? [{ ...one, known }]
      : [];
  });
  if (wanted.length === 0) return;
  const ctx: Context = { actor: detections, requestId: "detections", now };
  const stops = await loadStops(
    tx,
    wanted.map(({ finding }) => finding.rule.id),
  );
  const heard = wanted.filter(
    ({ finding: { kind, rule } }) => kind === "error" || !stops.isStopped(rule.id),
  );
  if (heard.length === 0) return;
  const ids = await findIds(heard.map(({ event }) => event));
  const matches = heard.flatMap(({ event: { key, eventTime }, finding, known }) => {
    const id = ids.get(key);
    if (id === undefined) return [];
    const match = toAlertMatch(finding, known, { source, event: { eventTime, id } });
    const { threshold } = finding.kind === "match" ? known.inForce : { threshold: 1 };
    // Where one match is enough by a setting alone, those that waited for the rule's own threshold still count.
    const counts = threshold > 1 || (finding.kind === "match" && finding.rule.threshold > 1);
    return [{ match, threshold, counts }];
  });
  const atOnce = matches.filter(({ counts }) => !counts).map(({ match }) => match);
  const due = await countPending(
    tx,
    now,
    matches.filter(({ counts }) => counts),
  );
  await recordWithinLimit(tx, ctx, catalogue, stops, await withLivingOnly(tx, [...atOnce, ...due]));
}

/** Without the destinations that were deleted since the rule was set to name them. */
async function withLivingOnly(tx: Db, matches: AlertMatch[]): Promise<AlertMatch[]> {
  if (matches.every(({ destinationIds }) => destinationIds.length === 0)) return matches;
  const living = new Set((await listRoutable(tx)).map(({ id }) => id));
  return matches.map((match) => ({
    ...match,
    destinationIds: match.destinationIds.filter((id) => living.has(id)),
  }));
}
