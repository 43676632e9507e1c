import "server-only";

import { askRules, loadCatalogue, raiseAlerts } from "@/lib/detections/server";
import { findEventIds } from "@/lib/log-events/server";
import type { LogType } from "@/lib/log-types/log-type";
import type { Db } from "@/lib/platform/db/client";

import type { ReadableRow } from "./ingest-page";
import { findOrigin } from "./store";

/** What happened so long before a source was started raises alerts; older history is there to be searched, and for rules to learn from. */
const lookBack = 86_400_000;

/** Lets the rules look at events that were just stored, in the transaction that stored them; of rows that were seen again, up to a time, they only learn. */
export async function raiseAlertsOf(
  tx: Db,
  source: { id: string; logType: LogType },
  now: Date,
  stored: readonly ReadableRow[],
  again: readonly { row: ReadableRow; until: Date }[],
): Promise<void> {
  const { id, logType } = source;
  if (stored.length === 0 && again.length === 0) return;
  const catalogue = await loadCatalogue(tx);
  const found = await askRules(
    tx,
    catalogue.dispatch,
    { id, logType: logType.id },
    now,
    stored.map(({ key, raw, record: { eventTime, action } }) => ({ key, raw, eventTime, action })),
    again.map(({ row, until }) => ({
      raw: row.raw,
      action: row.record.action,
      eventTime: until,
    })),
  );
  // Most pages end here, and cost the database one look-up of a row.
  if (found.length === 0) return;
  const { startedAt, organization } = await findOrigin(tx, source.id);
  const from = startedAt.getTime() - lookBack;
  const recent = found.filter(({ at }) => at.getTime() >= from);
  const owned = { id, logType: logType.id, organization };
  await raiseAlerts(tx, now, catalogue, owned, recent, (matched) =>
    findEventIds(
      tx,
      id,
      matched.map(({ key, eventTime }) => ({ dedupeKey: key, eventTime })),
    ),
  );
}
