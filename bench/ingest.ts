import { randomUUID } from "node:crypto";

import { ingestPage, readRows } from "@/lib/log-sources/polling/ingest-page";
import { requireLogType } from "@/lib/log-types/registry";
import { createDb, type Database } from "@/lib/platform/db/client";
import { migrate } from "@/prisma/migrate/migrate";

import { auditPages } from "./audit-pages";
import type { Bench } from "./bench";
import { type Figure, median, seconds } from "./measure";

const pages = 20;
const rowsPerPage = 1000;
const rounds = 5;

async function newSource(db: Database): Promise<string> {
  const id = randomUUID();
  await db.logSource.create({
    data: { id, name: id, plan: "ENTERPRISE", logType: "Slack.AuditLogs" },
  });
  return id;
}

/** Text of a page in, committed events out: what a poll does between Slack's answer and the next call. */
async function ours(db: Database, texts: string[]): Promise<void> {
  const logType = requireLogType("Slack.AuditLogs");
  const source = { id: await newSource(db), logType };
  const run = logType.beginPull(null, { now: new Date(), historyDays: 2 });
  for (const text of texts) {
    const records = run.read(JSON.parse(text));
    const rows = readRows(logType, records, run.dedupeKeys(records));
    await db.$transaction((tx) => ingestPage(tx, source, rows, new Date()));
  }
}

/** The same rows, made beforehand, in the leanest statement that puts them into the same table. */
function leanRows(texts: string[]): string[] {
  const logType = requireLogType("Slack.AuditLogs");
  return texts.map((text) => {
    const { entries } = JSON.parse(text) as { entries: { id: string }[] };
    return JSON.stringify(
      entries.flatMap((raw) => {
        const result = logType.parse(raw);
        if (!result.ok) return [];
        const { eventTime, action, actor, ip, indicators } = result.record;
        const flat = indicators.map(({ kind, value }) => `${kind}:${value}`);
        return {
          dedupe_key: raw.id,
          event_time: eventTime,
          action,
          actor,
          ip,
          indicators: flat,
          raw,
        };
      }),
    );
  });
}

async function lean(db: Database, sourceId: string, texts: string[]): Promise<void> {
  for (const text of texts) {
    await db.$executeRaw`
      INSERT INTO log_event (source_id, log_type, dedupe_key, event_time, action, actor, ip, indicators, raw)
      SELECT ${sourceId}::uuid, 'Slack.AuditLogs', dedupe_key, event_time, action, actor, ip, indicators, raw
      FROM jsonb_to_recordset(${text}::jsonb) AS row (
        dedupe_key text, event_time timestamptz, action text, actor text, ip text, indicators text[], raw jsonb
      )`;
  }
}

/** Rows a second of the whole path against the leanest insert, in turns, so that both see the same machine. */
async function benchIngest(db: Database): Promise<Figure[]> {
  const mine: number[] = [];
  const leanest: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const texts = auditPages(pages, rowsPerPage);
    const again = auditPages(pages, rowsPerPage);
    const prepared = leanRows(again);
    const sourceId = await newSource(db);
    const a = await seconds(() => ours(db, texts));
    const b = await seconds(() => lean(db, sourceId, prepared));
    // The first round warms caches and makes the partition.
    if (round === 0) continue;
    mine.push((pages * rowsPerPage) / a);
    leanest.push((pages * rowsPerPage) / b);
  }
  return [
    {
      name: "Ingest: page text → parsed, stored, committed",
      value: median(mine),
      unit: "rows/s",
      baseline: { name: "rows/s leanest insert", value: median(leanest) },
      atLeast: 0.6,
    },
  ];
}

export const ingest: Bench = {
  id: "ingest",
  async run({ postgresUrl }) {
    await migrate(postgresUrl);
    const db = createDb(postgresUrl);
    const figures = await benchIngest(db);
    await db.$disconnect();
    return figures;
  },
};
