import "server-only";

import type { AlertMatch } from "@/lib/alerts/server";
import type { Context } from "@/lib/kernel/actor";
import type { Db } from "@/lib/platform/db/client";

import { countPending } from "./count-pending";
import type { FoundMatch } from "./find-matches";
import { recordWithinLimit } from "./record-within-limit";
import { type EventSource, toAlertMatch } from "./to-alert-match";

/** Margay itself, whoever had the events read. */
const detections = { type: "system", name: "Margay" } as const;

/**
 * Turns what rules found in new events into alerts, in the transaction that stores them; `idOf` knows the id of a
 * stored event. A rule that failed raises an alert of its own.
 */
export async function raiseAlerts(
  tx: Db,
  now: Date,
  source: EventSource,
  found: readonly FoundMatch[],
  idOf: (key: string) => bigint | undefined,
): Promise<void> {
  const ctx: Context = { actor: detections, requestId: "detections", now };
  const matches = found.flatMap(({ event: { key, eventTime }, finding }) => {
    const id = idOf(key);
    if (id === undefined) return [];
    const match = toAlertMatch(finding, { source, event: { eventTime, id } });
    const threshold = match.type === "RULE_MATCH" ? finding.rule.threshold : 1;
    return [{ match, threshold }];
  });
  const atOnce: AlertMatch[] = matches
    .filter(({ threshold }) => threshold <= 1)
    .map(({ match }) => match);
  const counted = matches.filter(({ threshold }) => threshold > 1);
  const due = await countPending(tx, now, counted);
  await recordWithinLimit(tx, ctx, [...atOnce, ...due]);
}
