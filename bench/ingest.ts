import { randomUUID } from "node:crypto";

import pg from "pg";

import { ingestPage, readRows } from "@/lib/log-sources/polling/ingest-page";
import { requireLogType } from "@/lib/log-types/registry";
import { createDb, type Database } from "@/lib/platform/db/client";
import { migrate } from "@/prisma/migrate/migrate";

import { auditPages } from "./audit-pages";
import type { Bench } from "./bench";
import { type Figure, median, seconds } from "./measure";

const rounds = 10;
const pages = 20;
/** As many as a poll asks Slack for. */
const rowsPerPage = 1000;
/** More than an ordinary day has, and so few that no rule is stopped meanwhile. */
const alertsPerPage = 2;
/** Pages a minute, and entries a page, that Slack serves one organization at most. */
const slackServes = 50 * 9999;

async function newSource(db: Database): Promise<string> {
  const id = randomUUID();
  await db.logSource.create({
    data: { id, name: id, plan: "ENTERPRISE", logType: "Slack.AuditLogs" },
  });
  return id;
}

/** Text of a page in, committed events out: what a poll does between Slack's answer and the next call. */
async function ours(db: Database, sourceId: string, text: string): Promise<void> {
  const logType = requireLogType("Slack.AuditLogs");
  const run = logType.beginPull(null, { now: new Date(), historyDays: 2 });
  const records = run.read(JSON.parse(text));
  const rows = readRows(logType, records, run.dedupeKeys(records));
  await db.$transaction((tx) => ingestPage(tx, { id: sourceId, logType }, rows, new Date()));
}

/** The rows of a page as the leanest insert takes them, made before its time is taken. */
function leanRows(text: string): string {
  const logType = requireLogType("Slack.AuditLogs");
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
}

const leanInsert = `
  INSERT INTO log_event (source_id, log_type, dedupe_key, event_time, action, actor, ip, indicators, raw)
  SELECT $1::uuid, 'Slack.AuditLogs', dedupe_key, event_time, action, actor, ip, indicators, raw
  FROM jsonb_to_recordset($2::jsonb) AS row (
    dedupe_key text, event_time timestamptz, action text, actor text, ip text, indicators text[], raw jsonb
  )`;

type PageSeconds = { ours: number; alerting: number; lean: number; leanThroughPrisma: number };

/** One page of each at a time, in turns, so that all see the same machine and the same table. */
async function round(db: Database, client: pg.Client): Promise<PageSeconds[]> {
  const [mine, bare, prisma] = [await newSource(db), await newSource(db), await newSource(db)];
  const alerting = await newSource(db);
  const measured: PageSeconds[] = [];
  const alertingPages = auditPages(pages, rowsPerPage, alertsPerPage);
  for (const [index, text] of auditPages(pages, rowsPerPage).entries()) {
    const [first = "", second = ""] = auditPages(2, rowsPerPage).map(leanRows);
    measured.push({
      ours: await seconds(() => ours(db, mine, text)),
      alerting: await seconds(() => ours(db, alerting, alertingPages[index] ?? "")),
      lean: await seconds(() => client.query(leanInsert, [bare, first])),
      leanThroughPrisma: await seconds(() => db.$executeRawUnsafe(leanInsert, prisma, second)),
    });
  }
  return measured;
}

/** How fast pages are stored, against the leanest insert of such rows and against what Slack can serve. */
async function benchIngest(db: Database, url: string): Promise<Figure[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // The first round warms caches and makes the partition.
  await round(db, client);
  const measured: PageSeconds[] = [];
  for (let done = 0; done < rounds; done += 1) measured.push(...(await round(db, client)));
  await client.end();
  const speed = (side: keyof PageSeconds) =>
    rowsPerPage / median(measured.map((page) => page[side]));
  const value = speed("ours");
  return [
    {
      name: "Ingest: page text → parsed, stored, committed",
      value,
      unit: "rows/s",
      baseline: { name: "rows/s leanest insert, bare driver", value: speed("lean") },
      atLeast: 0.6,
    },
    {
      name: `Ingest of pages of which each makes ${alertsPerPage} matches that open or join alerts`,
      value: speed("alerting"),
      unit: "rows/s",
      baseline: { name: "rows/s without a match", value },
    },
    {
      name: "Ingest, against the same statement through Prisma",
      value,
      unit: "rows/s",
      baseline: {
        name: "rows/s leanest insert, through Prisma",
        value: speed("leanThroughPrisma"),
      },
    },
    {
      name: "Ingest, against what Slack serves one organization",
      value: value * 60,
      unit: "rows/min",
      baseline: { name: "rows/min: 50 pages of 9,999", value: slackServes },
      atLeast: 1,
    },
  ];
}

export const ingest: Bench = {
  id: "ingest",
  async run({ postgresUrl }) {
    await migrate(postgresUrl);
    const db = createDb(postgresUrl);
    const figures = await benchIngest(db, postgresUrl);
    await db.$disconnect();
    return figures;
  },
};
