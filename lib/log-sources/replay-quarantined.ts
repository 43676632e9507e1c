import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import type { LogType } from "@/lib/log-types/log-type";
import { requireLogType } from "@/lib/log-types/registry";
import { db } from "@/lib/platform/db/client";
import type { Db } from "@/lib/platform/db/client";

import { loadSource, loadSourceForChange } from "./load-source";
import { ingestPage, readRows } from "./polling/ingest-page";
import type { Replayed } from "./replay-contract";
import {
  deleteQuarantined,
  findQuarantined,
  noteEventTimes,
  type QuarantinedRow,
  saveReasons,
  scanQuarantined,
} from "./store-quarantine";

const batchSize = 500;

const nothing: Replayed = { events: 0, alreadyThere: 0, stay: 0 };

/** What Slack sent; undefined when the text is no JSON. */
function rawOf({ raw }: QuarantinedRow): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

/** The ids of a source's quarantined records in batches; those that are the same record stand in one. */
async function planBatches(sourceId: string, logType: LogType): Promise<string[][]> {
  const groups = new Map<string, string[]>();
  let after: string | null = null;
  do {
    const rows: QuarantinedRow[] = await scanQuarantined(db(), sourceId, after, batchSize);
    for (const row of rows) {
      const recordId = logType.recordId(rawOf(row));
      const group = groups.get(recordId);
      if (group) group.push(row.id);
      else groups.set(recordId, [row.id]);
    }
    after = rows.length === batchSize ? (rows.at(-1)?.id ?? null) : null;
  } while (after !== null);

  const batches: string[][] = [];
  for (const group of groups.values()) {
    const last = batches.at(-1);
    if (last && last.length + group.length <= batchSize) last.push(...group);
    else batches.push([...group]);
  }
  return batches;
}

/** Reads a batch's records once more, in the caller's transaction, which holds the source's lock as a page's does. */
async function replayBatch(
  tx: Db,
  source: { id: string; logType: LogType },
  ids: string[],
  now: Date,
): Promise<Replayed> {
  const kept = await findQuarantined(tx, ids);
  const raws = kept.map(rawOf);
  const keys = source.logType.keysAgain(
    kept.map(({ dedupeKey }, index) => ({ raw: raws[index], key: dedupeKey })),
  );
  const rows = readRows(source.logType, raws, keys);
  const readable = rows.filter((row) => row.record !== null);
  const { counts, newTimes } = await ingestPage(tx, source, readable, now);
  await noteEventTimes(tx, source.id, newTimes);
  await deleteQuarantined(
    tx,
    kept.flatMap(({ id }, index) => (rows[index]?.record ? id : [])),
  );
  const reasons = kept.flatMap(({ id, reason: before }, index) => {
    const row = rows[index];
    return row?.record === null && row.reason !== before ? { id, reason: row.reason } : [];
  });
  await saveReasons(tx, reasons);
  return {
    events: counts.newRows,
    alreadyThere: counts.duplicateRows,
    stay: rows.length - readable.length,
  };
}

/**
 * Reads a source's quarantined records once more, as after an upgrade that knows their shape. What can be read now
 * becomes an event exactly once, with the key that a pull gives it; the rest stays with its reason of now.
 * Ends between two batches leave the rest for the next time.
 */
export async function replayQuarantined(ctx: Context, id: string): Promise<Replayed> {
  authorize(ctx.actor, "LogSourceModify");
  const { logType: logTypeId } = await loadSource(db(), id);
  const logType = requireLogType(logTypeId);
  const batches = await planBatches(id, logType);
  const records = batches.reduce((sum, batch) => sum + batch.length, 0);
  let done = nothing;
  for (const [index, batch] of batches.entries()) {
    const { events, alreadyThere, stay } = await db().$transaction(
      async (tx) => {
        const { name } = await loadSourceForChange(tx, id);
        if (index === 0) {
          await recordAudit(tx, ctx, {
            action: "REPLAY_QUARANTINED_RECORDS",
            targetType: "logSource",
            targetId: id,
            targetName: name,
            details: { records },
          });
        }
        return replayBatch(tx, { id, logType }, batch, ctx.now);
      },
      { timeout: 60_000 },
    );
    done = {
      events: done.events + events,
      alreadyThere: done.alreadyThere + alreadyThere,
      stay: done.stay + stay,
    };
  }
  return done;
}
