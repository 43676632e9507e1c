import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { ingestPage, readRows } from "@/lib/log-sources/polling/ingest-page";
import { requireLogType } from "@/lib/log-types/registry";
import { aboutPerson, auditEntry } from "@/lib/testing/audit-entries";
import { dying, installMortalDb } from "@/lib/testing/mortal-db";
import { insertBareSource, storeEvents, type TestSource } from "@/lib/testing/test-events";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

import {
  cancelTrial,
  createException,
  deleteException,
  getTrial,
  runNextTrial,
  startTrial,
  updateDetection,
} from "../server";

const now = new Date("2026-03-04T12:00:00Z");
const minute = 60_000;
const at = (minutes: number) => new Date(now.getTime() + minutes * minute);
const logType = requireLogType("Slack.AuditLogs");
const escalation = "Slack.AuditLogs.UserPrivilegeEscalation";
const denial = "Slack.AuditLogs.ApplicationDoS";
/** Fewer events than its own threshold takes. */
const often = { threshold: 10, dedupMinutes: 120 };

let margay: TestMargay;
let source: TestSource;
let uninstall: () => Promise<void>;
beforeAll(async () => {
  margay = await startTestMargay();
  uninstall = installMortalDb(margay.url);
  await updateDetection(ctx(), denial, often);
  source = await insertBareSource(margay.db);
  await margay.db.logSource.update({ where: { id: source.id }, data: { startedAt: at(-5e4) } });
});
afterAll(async () => {
  await uninstall();
  await margay.close();
});

const ctx = (when = now) => margay.ctx(when);

/** Stores an event in the moment in which it happened. */
async function happen(entry: Record<string, unknown>) {
  const when = new Date(Number(entry["date_create"]) * 1_000);
  const run = logType.beginPull(null, { now: when, historyDays: 7 });
  const rows = readRows(logType, [entry], run.dedupeKeys(run.read({ entries: [entry] })));
  await margay.db.$transaction((tx) => ingestPage(tx, { id: source.id, logType }, rows, when));
}

/** Starts a trial and has a worker run it to its end. */
async function trial(input: Parameters<typeof startTrial>[1], when = now) {
  const { id } = await startTrial(ctx(when), input);
  expect(await runNextTrial(ctx(when))).toBe(true);
  return getTrial(ctx(when), id);
}

async function raised(ruleId: string) {
  const alerts = await margay.db.alert.findMany({
    where: { ruleId },
    orderBy: { openedAt: "asc" },
  });
  return alerts.map((alert) => ({
    title: alert.title,
    severity: alert.severity,
    openedAt: alert.openedAt.toISOString(),
    firstEventAt: alert.firstEventAt?.toISOString(),
    lastEventAt: alert.lastEventAt?.toISOString(),
    events: alert.eventCount,
  }));
}

const countOf = (table: "alert" | "alertEvent" | "alertNotice") =>
  ({
    alert: () => margay.db.alert.count(),
    alertEvent: () => margay.db.alertEvent.count(),
    alertNotice: () => margay.db.alertNotice.count(),
  })[table]();

/** As many sign-outs of one person, a second apart, without rules looking at them. */
async function manyEvents(count: number, person: string) {
  await storeEvents(margay.db, source, [{ eventTime: at(-100) }]);
  await margay.db.$executeRaw`
    INSERT INTO log_event (source_id, log_type, ingested_at, dedupe_key, event_time, action, raw)
    SELECT ${source.id}::uuid, ${source.logType}, ${now}, ${person} || n, ${at(-3e4)}::timestamptz + n * interval '1 second',
      'user_session_invalidated',
      jsonb_build_object('action', 'user_session_invalidated', 'entity',
        jsonb_build_object('type', 'user', 'user', jsonb_build_object('id', ${person}::text)))
    FROM generate_series(1, ${count}::int) AS n`;
}

describe("a trial", () => {
  it("answers the alerts that the same events raised when they came, and raises none", async () => {
    const roles = ["role_change_to_owner", "role_change_to_admin", "role_change_to_owner"];
    const entries = Array.from({ length: 45 }, (_, index) => {
      const action = roles[index % 3] ?? "";
      const target = aboutPerson(`W0TARGET${index % 4}`);
      const minutes = -4_000 + index * 17 + (index % 5) * 3;
      return auditEntry(action, at(minutes), { who: `W0ADMIN${index % 2}`, entity: target });
    });
    const resets = Array.from({ length: 80 }, (_, index) =>
      auditEntry("user_session_reset_by_admin", at(-3_900 + index * 5), {
        who: "W0ADMIN0",
        entity: aboutPerson(`W0TARGET${index % 2}`),
      }),
    );
    const all = [...entries, ...resets].toSorted(
      (a, b) => Number(a["date_create"]) - Number(b["date_create"]),
    );
    for (const entry of all) await happen(entry);
    const before = [
      await countOf("alert"),
      await countOf("alertEvent"),
      await countOf("alertNotice"),
    ];

    for (const ruleId of [escalation, denial]) {
      const done = await trial({ ruleId, days: 7 });
      const live = await raised(ruleId);
      expect(live.length).toBeGreaterThan(1);
      expect(done).toMatchObject({ status: "DONE", error: null, scanned: done.total });
      const alerts = done.alerts?.asItIs.map(({ group: _group, ...alert }) => alert);
      expect(alerts).toEqual(live);
      expect(done.result?.asItIs.alerts).toBe(live.length);
      const perDay = done.result?.asItIs.perDay ?? [];
      expect(perDay.reduce((sum, day) => sum + day.alerts, 0)).toBe(live.length);
      expect(perDay.map(({ day }) => day)).toEqual([
        "2026-02-25",
        "2026-02-26",
        "2026-02-27",
        "2026-02-28",
        "2026-03-01",
        "2026-03-02",
        "2026-03-03",
        "2026-03-04",
      ]);
    }
    expect([
      await countOf("alert"),
      await countOf("alertEvent"),
      await countOf("alertNotice"),
    ]).toEqual(before);
  }, 300_000);

  it("shows both figures in one run when other settings are to be tried", async () => {
    const settings = { threshold: 2, dedupMinutes: 60, severity: "LOW" as const };
    const { result, alerts } = await trial({ ruleId: denial, days: 7, settings });
    expect(result?.asItIs.settings).toEqual({ severity: null, ...often });
    expect(result?.changed?.settings).toEqual(settings);
    expect(result?.changed?.alerts).toBeGreaterThan(result?.asItIs.alerts ?? 0);
    expect(result?.changed?.matches).toBe(result?.asItIs.matches);
    expect(new Set(alerts?.changed?.map(({ severity }) => severity))).toEqual(new Set(["LOW"]));
    expect(new Set(alerts?.asItIs.map(({ severity }) => severity))).toEqual(new Set(["CRITICAL"]));
  });

  it("looks at no other days, and at no event that came after it was started", async () => {
    const one = await trial({ ruleId: escalation, days: 1 });
    expect(one.result?.asItIs.matches).toBe(
      await margay.db.logEvent.count({
        where: { action: { startsWith: "role_change" }, eventTime: { gte: at(-1440), lt: now } },
      }),
    );
  });
});

describe("a trial of a rule that people changed", () => {
  const target = "W0TARGET1";

  it("goes by its settings and leaves out what is excepted", async () => {
    const before = await trial({ ruleId: escalation, days: 7 });
    await updateDetection(ctx(), escalation, { severity: "INFO", dedupMinutes: 1440 });
    const value = target;
    const exception = await createException(ctx(), escalation, { kind: "USER", value });
    const after = await trial({ ruleId: escalation, days: 7, settings: { dedupMinutes: 60 } });
    await updateDetection(ctx(), escalation, { severity: null, dedupMinutes: null });
    await deleteException(ctx(), escalation, exception.id);

    expect(before.alerts?.asItIs.some(({ title }) => title.includes(target))).toBe(true);
    expect(after.alerts?.asItIs.some(({ title }) => title.includes(target))).toBe(false);
    const own = after.result?.asItIs;
    expect(own?.settings).toEqual({ severity: "INFO", threshold: 1, dedupMinutes: 1440 });
    expect(after.result?.changed?.settings).toMatchObject({ severity: "INFO", dedupMinutes: 60 });
    expect(own?.matches).toBeLessThan(before.result?.asItIs.matches ?? 0);
    expect(own?.alerts).toBeLessThan(after.result?.changed?.alerts ?? 0);
    expect(new Set(after.alerts?.asItIs.map(({ severity }) => severity))).toEqual(
      new Set(["INFO"]),
    );
  });
});

describe("a long trial", () => {
  const later = () => new Date(Date.now() + 2 * minute);

  it("says how far it is, of 100,000 events, and can be cancelled in the middle", async () => {
    await manyEvents(100_000, randomUUID());
    const { id } = await startTrial(ctx(), { ruleId: denial, days: 30 });
    let seen: { scanned: number; total: number | null } | undefined;
    await dying(
      {
        atStatement: 200,
        of: async () => {
          seen = await getTrial(ctx(), id);
          await cancelTrial(ctx(), id);
        },
      },
      () => runNextTrial(ctx()),
    );
    expect(seen?.total).toBeGreaterThan(100_000);
    expect(seen?.scanned).toBeGreaterThan(5_000);
    expect(seen?.scanned).toBeLessThan(100_000);
    expect(await getTrial(ctx(), id)).toMatchObject({ status: "CANCELLED", result: null });
    expect(await runNextTrial(ctx(later()))).toBe(false);
  }, 300_000);

  it("begins anew when its worker is killed, and ends as if undisturbed", async () => {
    const undisturbed = await trial({ ruleId: denial, days: 30 });
    expect(undisturbed.scanned).toBeGreaterThan(100_000);
    const { id } = await startTrial(ctx(), { ruleId: denial, days: 30 });
    expect(await dying({ atStatement: 150, of: "process" }, () => runNextTrial(ctx()))).toBe(true);
    expect(await getTrial(ctx(), id)).toMatchObject({ status: "RUNNING" });
    expect(await runNextTrial(ctx(new Date()))).toBe(false);
    expect(await runNextTrial(ctx(later()))).toBe(true);
    const done = await getTrial(ctx(), id);
    expect(done).toMatchObject({ status: "DONE", scanned: undisturbed.scanned });
    expect([done.result, done.alerts]).toEqual([undisturbed.result, undisturbed.alerts]);
  }, 300_000);

  it("is left to another worker by one that stops", async () => {
    const { id } = await startTrial(ctx(), { ruleId: denial, days: 30 });
    expect(await runNextTrial(ctx(), AbortSignal.abort())).toBe(true);
    expect(await getTrial(ctx(), id)).toMatchObject({ status: "QUEUED" });
    await cancelTrial(ctx(), id);
  });

  it("is given up when workers die of it again and again", async () => {
    const { id } = await startTrial(ctx(), { ruleId: denial, days: 30 });
    for (let death = 0; death < 3; death += 1)
      await dying({ atStatement: 20, of: "process" }, () => runNextTrial(ctx(later())));
    await margay.db.detectionTrial.update({ where: { id }, data: { leaseUntil: now } });
    await runNextTrial(ctx(later()));
    expect(await getTrial(ctx(), id)).toMatchObject({
      status: "FAILED",
      error: expect.stringContaining("Try fewer days"),
    });
  });
});
