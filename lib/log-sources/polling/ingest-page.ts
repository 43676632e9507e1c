import "server-only";

import {
  ensurePartitions,
  keptSince,
  insertLogEvents,
  type NewLogEvent,
} from "@/lib/log-events/server";
import type { LogType, PageOutcome, ParsedRecord } from "@/lib/log-types/log-type";
import { digest } from "@/lib/platform/crypto/token";
import type { Db } from "@/lib/platform/db/client";

import { indexableText } from "./indexable-text";
import { raiseAlertsOf } from "./raise-alerts-of";
import { insertQuarantined, upsertAccessSessions } from "./store";

/** One record of a page: read, or the reason why it could not be. */
export type PageRow =
  | { raw: unknown; key: string; record: ParsedRecord }
  | { raw: unknown; key: string; record: null; reason: string };

export type PageCounts = {
  rows: number;
  newRows: number;
  duplicateRows: number;
  /** Of the new ones: see late-arrival.ts. */
  lateRows: number;
  quarantined: number;
};

export type IngestedPage = { counts: PageCounts; outcome: PageOutcome; newTimes: Date[] };

/** So that an index can hold it. */
const longestKey = 200;

/** Reads every record of a page; none is dropped and none is fatal. */
export function readRows(logType: LogType, records: unknown[], keys: string[]): PageRow[] {
  return records.map((raw, index) => {
    const given = keys[index] ?? "";
    const key = given.length > longestKey ? digest(given) : given;
    const result = logType.parse(raw);
    return result.ok
      ? { raw, key, record: result.record }
      : { raw, key, record: null, reason: result.reason };
  });
}

export type ReadableRow = Extract<PageRow, { record: ParsedRecord }>;

function toEvent({ raw, key, record }: ReadableRow): NewLogEvent {
  const { eventTime, action, actor, ip, indicators } = record;
  return {
    dedupeKey: key,
    eventTime,
    action: action && indexableText(action),
    actor: actor && indexableText(actor),
    ip: ip && indexableText(ip),
    indicators: indicators.map(({ kind, value }) => indexableText(`${kind}:${value}`)),
    raw,
  };
}

type Sorted = { unseen: ReadableRow[]; again: { row: ReadableRow; until: Date }[] };

/** Rows whose event is new as far as their living row tells, all of them for a log without living rows; and those that are known and were used since, by the hour. */
async function sortByLivingRows(
  tx: Db,
  sourceId: string,
  rows: ReadableRow[],
  now: Date,
): Promise<Sorted> {
  const sessions = rows.flatMap(({ record }) => record.session ?? []);
  const { added, usedUntil } = await upsertAccessSessions(tx, sourceId, sessions, now);
  return {
    unseen: rows.filter(({ record }) => !record.session || added.has(record.session.key)),
    again: rows.flatMap((row) => {
      const until = usedUntil.get(row.record.session?.key ?? "");
      return until ? [{ row, until }] : [];
    }),
  };
}

/** Stores one page inside the caller's transaction: each entry that was not there yet becomes one event, and the rules look at it. */
export async function ingestPage(
  tx: Db,
  source: { id: string; logType: LogType },
  rows: PageRow[],
  now: Date,
  isLate: (record: ParsedRecord) => boolean = () => false,
): Promise<IngestedPage> {
  const readable = rows.filter((row) => row.record !== null);
  const { unseen, again } = await sortByLivingRows(tx, source.id, readable, now);
  // What was dropped after its retention Slack may list for years; it counts as known.
  const since = keptSince(now);
  const candidates = since ? unseen.filter(({ record }) => record.eventTime >= since) : unseen;
  await ensurePartitions(
    tx,
    candidates.map((row) => row.record.eventTime),
  );
  // The same entry twice in one page is one event.
  const distinct = [...new Map(candidates.map((row) => [row.key, row])).values()];
  const inserted = await insertLogEvents(
    tx,
    { id: source.id, logType: source.logType.id },
    now,
    distinct.map(toEvent),
  );
  const quarantined = await insertQuarantined(
    tx,
    { id: source.id, logType: source.logType.id },
    now,
    rows.flatMap((row) => {
      if (row.record) return [];
      const raw = JSON.stringify(row.raw) ?? "undefined";
      return { key: row.key, digest: digest(row.key), reason: row.reason, raw };
    }),
  );
  const outcome = {
    rows: rows.map((row) => ({
      eventTime: row.record?.eventTime ?? null,
      isNew: row.record !== null && inserted.has(row.key),
    })),
  };
  const stored = distinct.filter(({ key }) => inserted.has(key));
  await raiseAlertsOf(tx, source, now, stored, again);
  const fresh = stored.map(({ record }) => record);
  return {
    counts: {
      rows: rows.length,
      newRows: inserted.size,
      duplicateRows: readable.length - inserted.size,
      lateRows: fresh.filter(isLate).length,
      quarantined,
    },
    outcome,
    newTimes: fresh.map((record) => record.eventTime),
  };
}
