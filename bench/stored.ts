import { randomUUID } from "node:crypto";

import { checkSourceHealth, claimDueSources } from "@/lib/log-sources/server";
import { ingestPage, readRows } from "@/lib/log-sources/polling/ingest-page";
import { requireLogType } from "@/lib/log-types/registry";
import { type Database, db as processDb, closeDb } from "@/lib/platform/db/client";
import { migrate } from "@/prisma/migrate/migrate";

import { auditPages } from "./audit-pages";
import type { Bench } from "./bench";
import { type Figure, median, seconds } from "./measure";
import { fillEvents } from "./stored/fill-events";
import { allDead, allSilent, allWell } from "./stored/health-moods";

const sourceCount = 2_000;
const eventCount = 10_000_000;
const repeats = 15;
const limitMs = 50;

const contextAt = (now: Date) => ({
  actor: { type: "worker" as const, id: "bench" },
  requestId: "bench",
  now,
});

/** Milliseconds that `work` takes, the median of many times after two to warm up; `prepare` is not counted. */
async function medianMs(work: () => Promise<unknown>, prepare = async () => {}): Promise<number> {
  const times: number[] = [];
  for (let round = -2; round < repeats; round += 1) {
    await prepare();
    const ms = 1000 * (await seconds(work));
    if (round >= 0) times.push(ms);
  }
  return median(times);
}

async function addSources(db: Database): Promise<string[]> {
  const rows = Array.from({ length: sourceCount }, (_, index) => ({
    id: randomUUID(),
    name: `Source ${index}`,
    plan: "ENTERPRISE",
    logType: "Slack.AuditLogs",
    setupStep: "DONE",
    grantedAt: new Date(),
  }));
  await db.logSource.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

async function claimFigures(db: Database): Promise<Figure[]> {
  const now = new Date();
  const due = (count: number) => async () => {
    await db.$executeRaw`UPDATE log_source SET next_poll_at = ${new Date(now.getTime() + 60_000)}`;
    await db.$executeRaw`
      UPDATE log_source SET next_poll_at = ${now} WHERE id IN (SELECT id FROM log_source LIMIT ${count})`;
  };
  const claim = () => claimDueSources(contextAt(now));
  return [
    {
      name: "Claim what is due in a second (34 sources)",
      value: await medianMs(claim, due(34)),
      unit: "ms",
      atMost: limitMs,
    },
    {
      name: "Claim 500 of 2,000 that are due at once",
      value: await medianMs(claim, due(sourceCount)),
      unit: "ms",
      atMost: limitMs,
    },
  ];
}

async function dedupeFigure(db: Database, sourceId: string): Promise<Figure> {
  const logType = requireLogType("Slack.AuditLogs");
  const [text = ""] = auditPages(1, 1000);
  const run = logType.beginPull(null, { now: new Date(), historyDays: 2 });
  const records = run.read(JSON.parse(text));
  const rows = readRows(logType, records, run.dedupeKeys(records));
  const store = () =>
    db.$transaction((tx) => ingestPage(tx, { id: sourceId, logType }, rows, new Date()));
  await store();
  return {
    name: "Deduplicate a page of 1,000 known entries",
    value: await medianMs(store),
    unit: "ms",
    atMost: limitMs,
  };
}

async function healthFigures(db: Database): Promise<Figure[]> {
  const began = Date.now();
  let step = 0;
  // Each check is a second after the last one, as in life.
  const check = () => checkSourceHealth(contextAt(new Date(began + 1000 * (step += 1))));
  const name = (state: string) => `Health check, all 2,000 sources ${state}`;
  const figures: Figure[] = [];
  const add = async (state: string) => {
    figures.push({ name: name(state), value: await medianMs(check), unit: "ms", atMost: limitMs });
  };
  await allWell(db, new Date(began));
  await check();
  await add("healthy");
  await allDead(db);
  const opening = 1000 * (await seconds(check));
  await add("failing, each with its alert");
  await allWell(db, new Date(began));
  await check();
  await allSilent(db, new Date(began));
  await check();
  await add("silent, nights and weekends left out");
  return [...figures, { name: "Open 2,000 alerts in one check", value: opening, unit: "ms" }];
}

/** Do claiming, deduplication and the health check stay quick with many sources and many events? */
export const stored: Bench = {
  id: "stored",
  async run({ postgresUrl, quick }) {
    await migrate(postgresUrl);
    const db = processDb();
    const sourceIds = await addSources(db);
    const rows = quick ? eventCount / 10 : eventCount;
    await fillEvents(postgresUrl, { rows, sourceIds, now: new Date() });
    const figures = [
      ...(await claimFigures(db)),
      await dedupeFigure(db, sourceIds[0] ?? ""),
      ...(await healthFigures(db)),
    ];
    await closeDb();
    const millions = `${rows / 1_000_000} million events stored`;
    return figures.map((figure) => ({ ...figure, name: `${figure.name}; ${millions}` }));
  },
};
