import { randomUUID } from "node:crypto";

import { countAlerts, listAlerts, updateAlert, updateAlerts } from "@/lib/alerts/server";
import type { AlertFilters } from "@/lib/alerts/contract";
import type { Context } from "@/lib/kernel/actor";
import { closeDb, db } from "@/lib/platform/db/client";

import { migrate } from "@/prisma/migrate/migrate";

import type { Bench } from "./bench";
import { type Figure, quantile, seconds } from "./measure";

const sizes = [10_000, 100_000];
const rounds = 12;
const pages = 8;

const ctx = (): Context => ({
  actor: { type: "system", name: "Bench" },
  requestId: "bench",
  now: new Date(),
});

/** Alerts of half a year, nine in ten of them ended, of 40 rules and 50 people. */
async function addAlerts(from: number, to: number): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "user" (id, email, name, role, updated_at)
    SELECT gen_random_uuid(), 'person.' || n || '@bench.example', 'Person ' || n, 'Analyst', now()
    FROM generate_series(1, 50) AS n ON CONFLICT DO NOTHING`;
  await db().$executeRaw`
    INSERT INTO alert (id, type, severity, status, title, summary, dedupe_key, rule_id, log_type, assignee_id, event_count,
      first_event_at, last_event_at, opened_at, updated_at, resolved_at)
    SELECT gen_random_uuid(), (ARRAY['RULE_MATCH', 'RULE_MATCH', 'RULE_ERROR', 'SYSTEM_HEALTH'])[1 + n % 4],
      (ARRAY['INFO', 'LOW', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'])[1 + n % 6],
      CASE WHEN n % 10 > 0 THEN (ARRAY['RESOLVED', 'CLOSED'])[1 + n % 2] ELSE (ARRAY['OPEN', 'TRIAGED'])[1 + (n / 10) % 2] END,
      'Person ' || n % 5000 || ' did what rule ' || n % 40 || ' looks for',
      'Person ' || n % 5000 || ' downloaded ' || n % 97 || ' files from 198.51.100.' || n % 250 || ' within ten minutes, case ' || n || '.',
      'bench ' || n, 'Bench.Rule' || n % 40, (ARRAY['Slack.AuditLogs', 'Slack.AccessLogs', 'Slack.IntegrationLogs'])[1 + n % 3],
      CASE WHEN n % 3 = 0 THEN (SELECT id FROM "user" WHERE email = 'person.' || 1 + n % 50 || '@bench.example') END,
      n % 500, at, at, at, at, CASE WHEN n % 10 > 0 THEN at + interval '2 hours' END
    FROM generate_series(${from}::int, ${to}::int - 1) AS n,
      LATERAL (SELECT now() - interval '180 days' * ((n * 7919) % 1000003 / 1000003.0) AS at) AS moment`;
  // As the server does it by itself a minute later.
  await db().$executeRaw`ANALYZE alert`;
}

const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day).toISOString();

/** What people look for, from all there is to next to nothing. */
const searches: AlertFilters[] = [
  {},
  { status: ["OPEN", "TRIAGED"] },
  { status: ["OPEN", "TRIAGED"], severity: ["HIGH", "CRITICAL"] },
  { status: ["RESOLVED"], type: ["RULE_ERROR"] },
  { assignee: ["none"], severity: ["CRITICAL"] },
  { ruleId: ["Bench.Rule7", "Bench.Rule11"], logType: ["Slack.AccessLogs"] },
  { eventCountMin: 498, severity: ["INFO"] },
  { eventCountMin: 499, eventCountMax: 499, status: ["OPEN"] },
  { from: ago(60), to: ago(59), logType: ["Slack.AuditLogs"] },
  { q: "person" },
  { q: "person 4711 " },
  { q: "case 9876." },
  { q: "no such words anywhere" },
  { q: "97" },
  { q: "zz" },
  { snoozed: "only" },
];

const milliseconds = async (work: () => Promise<unknown>) => 1000 * (await seconds(work));

/** Page after page of a search, as far as there are pages. */
async function readOn(filters: AlertFilters, times: number[]): Promise<void> {
  let cursor: string | undefined;
  for (let page = 0; page < pages; page += 1) {
    let next: string | null = null;
    times.push(
      await milliseconds(async () => {
        next = (await listAlerts(ctx(), { ...filters, limit: 100, cursor })).nextCursor;
      }),
    );
    if (next === null) return;
    cursor = next;
  }
}

async function measure(size: number): Promise<Figure[]> {
  const times = { list: [] as number[], count: [] as number[], change: [] as number[] };
  const bulk: number[] = [];
  // The first round warms caches.
  for (const filters of searches) await readOn(filters, []);
  for (let round = 0; round < rounds; round += 1) {
    for (const filters of searches) {
      await readOn(filters, times.list);
      times.count.push(await milliseconds(() => countAlerts(ctx(), filters)));
    }
    const rows = await db().$queryRaw<{ id: string }[]>`
      SELECT id FROM alert WHERE status IN ('OPEN', 'TRIAGED') ORDER BY md5(id::text || ${randomUUID()}) LIMIT 500`;
    const ids = rows.map(({ id }) => id);
    for (const id of ids.slice(0, 20)) {
      const status = round % 2 === 0 ? "RESOLVED" : "TRIAGED";
      times.change.push(await milliseconds(() => updateAlert(ctx(), id, { status })));
    }
    const comment = `Looked at in round ${round}.`;
    bulk.push(
      await milliseconds(() => updateAlerts(ctx(), { ids, status: "TRIAGED", comment })),
      await milliseconds(() => updateAlerts(ctx(), { ids, status: "OPEN", comment })),
    );
  }
  const among = `${size.toLocaleString("en-US")} alerts`;
  const figure = (name: string, values: number[], atMost?: number): Figure => ({
    name: `${among}: ${name}`,
    value: quantile(values, 0.95),
    unit: "ms p95",
    ...(atMost === undefined ? {} : { atMost }),
  });
  return [
    figure("a page of the list, any filter", times.list, 100),
    figure("a count, any filter", times.count, 100),
    figure("a status change", times.change, 100),
    figure("a change of 500", bulk),
  ];
}

/** How long people wait for the list and for a change, among few and many alerts. */
export const alerts: Bench = {
  id: "alerts",
  async run({ postgresUrl, quick }) {
    await migrate(postgresUrl);
    const figures: Figure[] = [];
    let there = 0;
    for (const size of sizes.map((full) => (quick ? full / 10 : full))) {
      await addAlerts(there, size);
      there = size;
      figures.push(...(await measure(size)));
    }
    await closeDb();
    return figures;
  },
};
