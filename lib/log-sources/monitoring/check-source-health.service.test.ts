import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { listAlertActivity, listAlerts } from "@/lib/alerts/server";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { refuseCommits } from "@/lib/testing/refuse-writes";
import { insertBareSource } from "@/lib/testing/test-events";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { signedIn } from "@/lib/testing/test-session";

import { checkSourceHealth, deleteLogSource, updateLogSource } from "../server";
import { assessSource } from "./assess-source";
import { listMonitored } from "./store";

const start = Date.parse("2026-03-04T12:00:00Z");
const at = (minutes: number) => new Date(start + minutes * 60_000);

let margay: TestMargay;
let refusing: Awaited<ReturnType<typeof refuseCommits>>;
beforeAll(async () => {
  margay = await startTestMargay();
  refusing = await refuseCommits(margay.db, ["alert_notice", "log_source"]);
});
afterAll(() => margay.close());

type Change = Partial<Prisma.LogSourceCreateManyInput>;

const set = (id: string, data: Change) => margay.db.logSource.update({ where: { id }, data });

/** A source that is well at `minutes`: polled and with an event just then. */
const well = (minutes: number): Change => ({
  lastPollOkAt: at(minutes),
  lastPollAt: at(minutes),
  lastEventAt: at(minutes),
  grantedAt: at(-10_000),
  nextPollAt: at(minutes + 1),
  lastErrorCode: null,
  lastErrorClass: null,
  consecutiveFailures: 0,
});
const dead: Change = {
  lastErrorCode: "token_revoked",
  lastErrorClass: "reauthorize",
  nextPollAt: null,
};

async function healthySource(change: Change = {}) {
  const source = await insertBareSource(margay.db);
  await set(source.id, { ...well(0), ...change });
  return source;
}

const check = (minutes: number) => checkSourceHealth(margay.ctx(at(minutes)));
const row = (id: string) => margay.db.logSource.findUniqueOrThrow({ where: { id } });
const alertsOf = async (id: string) =>
  (await listAlerts(margay.ctx(), { limit: 50, sourceId: [id] })).data;
const notices = async (id: string) =>
  (
    await margay.db.alertNotice.findMany({
      where: { alert: { sourceId: id } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    })
  ).map(({ kind }) => kind);
const lastWords = async (alertId: string) =>
  (await listAlertActivity(margay.ctx(), alertId, { limit: 50 })).data.at(-1)?.text;

describe("the health check", () => {
  it("raises an alert for a dead token, with its remedy, and resolves it when access works again", async () => {
    const { id, name } = await healthySource();
    await check(0);
    expect(await row(id)).toMatchObject({ healthState: "HEALTHY", healthSince: at(0) });
    await set(id, dead);
    await check(1);
    await check(2);
    expect(await alertsOf(id)).toMatchObject([
      {
        status: "OPEN",
        severity: "HIGH",
        title: `Slack no longer accepts the token of “${name}”`,
        nextStep: "Grant access again.",
        openedAt: at(1).toISOString(),
      },
    ]);
    expect(await row(id)).toMatchObject({ healthState: "NEEDS_ATTENTION", healthSince: at(1) });
    await set(id, well(126));
    await check(126);
    await check(127);
    const [alert] = await alertsOf(id);
    expect(alert).toMatchObject({ status: "RESOLVED", resolvedAt: at(126).toISOString() });
    expect(await lastWords(alert?.id ?? "")).toBe(
      "Access works again. It lasted 2 hours 5 minutes.",
    );
    expect(await notices(id)).toEqual(["OPENED", "RESOLVED"]);
    expect(await row(id)).toMatchObject({ healthState: "HEALTHY", failingAlertId: null });
  });

  it("watches a source that pulls though its wizard was left at the last step", async () => {
    const { id } = await healthySource({ setupStep: "ALARM" });
    await check(0);
    expect(await row(id)).toMatchObject({ healthState: "HEALTHY" });
    await set(id, dead);
    await check(1);
    expect(await alertsOf(id)).toMatchObject([{ status: "OPEN", severity: "HIGH" }]);
  });

  it("raises an alert once for silence, repeats it if told to, and resolves it when events come back", async () => {
    const { id } = await healthySource({ noDataAlarmMinutes: 60, alarmReminderHours: 2 });
    for (const minute of [0, 59, 60, 61, 179, 180, 181]) {
      await set(id, { ...well(minute), lastEventAt: at(0) });
      await check(minute);
    }
    expect(await alertsOf(id)).toMatchObject([
      { status: "OPEN", severity: "MEDIUM", openedAt: at(60).toISOString() },
    ]);
    expect(await notices(id)).toEqual(["OPENED", "REMINDED"]);
    // A poll that fails says nothing about the silence.
    await set(id, {
      lastErrorCode: "network",
      lastErrorClass: "transient",
      consecutiveFailures: 1,
    });
    await check(182);
    expect(await alertsOf(id)).toMatchObject([{ status: "OPEN" }]);
    await set(id, well(200));
    await check(200);
    const [alert] = await alertsOf(id);
    expect(alert?.status).toBe("RESOLVED");
    expect(await lastWords(alert?.id ?? "")).toBe(
      "Events come in again. It lasted 2 hours 20 minutes.",
    );
  });

  it("leaves quiet hours out of the silence", async () => {
    // Quiet from 13:00 to 15:00 in UTC, an hour after the last event.
    const night = { alarmQuietFrom: 13 * 60, alarmQuietTo: 15 * 60, noDataAlarmMinutes: 90 };
    const { id } = await healthySource(night);
    for (const minute of [90, 209]) {
      await set(id, { ...well(minute), lastEventAt: at(0) });
      await check(minute);
      expect(await alertsOf(id)).toEqual([]);
    }
    await set(id, { ...well(210), lastEventAt: at(0) });
    await check(210);
    expect(await alertsOf(id)).toMatchObject([
      { summary: expect.stringContaining("quiet hours left out") as string },
    ]);
  });

  it("waits 15 minutes with an alert for failing polls, and makes it worse when the token dies", async () => {
    const { id } = await healthySource();
    await set(id, {
      lastErrorCode: "network",
      lastErrorClass: "transient",
      consecutiveFailures: 3,
    });
    await check(0);
    await check(14);
    expect(await alertsOf(id)).toEqual([]);
    await check(15);
    expect(await alertsOf(id)).toMatchObject([{ severity: "MEDIUM", status: "OPEN" }]);
    await set(id, dead);
    await check(16);
    expect(await alertsOf(id)).toMatchObject([
      { severity: "HIGH", status: "OPEN", openedAt: at(15).toISOString() },
    ]);
    expect(await notices(id)).toEqual(["OPENED", "REMINDED"]);
  });

  it("does not open again what a person ended, until it has recovered once", async () => {
    const { id } = await healthySource(dead);
    await check(0);
    await margay.db.alert.updateMany({ where: { sourceId: id }, data: { status: "RESOLVED" } });
    await check(10);
    expect(await alertsOf(id)).toHaveLength(1);
    await set(id, well(20));
    await check(20);
    await set(id, dead);
    await check(30);
    expect(await alertsOf(id)).toMatchObject([{ status: "OPEN" }, { status: "RESOLVED" }]);
  });

  it("resolves the alerts of a source that is paused or deleted", async () => {
    const [paused, deleted] = [await healthySource(dead), await healthySource(dead)];
    await check(0);
    await updateLogSource(margay.ctx(at(1)), paused.id, { paused: true });
    await deleteLogSource(margay.ctx(at(1)), deleted.id, deleted.name);
    await check(2);
    const words = async (id: string) => lastWords((await alertsOf(id))[0]?.id ?? "");
    expect(await words(paused.id)).toBe("A person paused the source. It lasted 2 minutes.");
    expect(await words(deleted.id)).toBe("The source was deleted. It lasted 2 minutes.");
    expect(await row(deleted.id)).toMatchObject({ failingAlertId: null });
  });

  it("opens one alert when two workers check at once", async () => {
    const { id } = await healthySource(dead);
    await Promise.all([check(0), check(0), check(0)]);
    expect(await alertsOf(id)).toHaveLength(1);
    expect(await notices(id)).toEqual(["OPENED"]);
  });

  it("leaves a source that is being written for the next time", async () => {
    const { id } = await healthySource(dead);
    await margay.db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM log_source WHERE id = ${id}::uuid FOR UPDATE`;
      await check(0);
    });
    expect(await alertsOf(id)).toEqual([]);
    await check(1);
    expect(await alertsOf(id)).toHaveLength(1);
  });

  it.each(["alert_notice", "log_source"])(
    "changes the state, the alert and the outbox together or not at all (%s cannot be committed)",
    async (table) => {
      const { id } = await healthySource(dead);
      await refusing(table, () => check(0));
      expect(await alertsOf(id)).toEqual([]);
      expect(await row(id)).toMatchObject({ healthState: null, failingAlertId: null });
      await check(1);
      expect(await alertsOf(id)).toHaveLength(1);
      expect(await notices(id)).toEqual(["OPENED"]);
    },
  );

  it("goes on with the others when one source's alert cannot be written", async () => {
    const [bad, good, other] = await Promise.all([
      healthySource(dead),
      healthySource(dead),
      healthySource(dead),
    ]);
    await margay.db.$executeRawUnsafe(`
      CREATE FUNCTION refuse_one() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.source_id = '${bad.id}' THEN RAISE EXCEPTION 'not this one'; END IF;
        RETURN NEW;
      END $$`);
    await margay.db.$executeRaw`
      CREATE TRIGGER refuse_one BEFORE INSERT ON alert FOR EACH ROW EXECUTE FUNCTION refuse_one()`;
    await check(0);
    expect(await alertsOf(bad.id)).toEqual([]);
    for (const { id } of [good, other]) expect(await alertsOf(id)).toHaveLength(1);
    await margay.db.$executeRaw`DROP TRIGGER refuse_one ON alert`;
    await check(1);
    expect(await alertsOf(bad.id)).toHaveLength(1);
  });

  it("looks at no source that is plainly healthy, and misses none that is not", async () => {
    await margay.db.logSource.deleteMany();
    const pick = <T>(values: readonly T[], index: number) => values[index % values.length] as T;
    const ids: string[] = [];
    for (let n = 0; n < 240; n += 1) {
      const id = randomUUID();
      ids.push(id);
      await margay.db.logSource.create({
        data: {
          id,
          name: `Source ${n}`,
          plan: "PRO",
          logType: "Slack.AccessLogs",
          ...well(0),
          healthState: "HEALTHY",
          setupStep: n % 11 === 0 ? "GRANT_ACCESS" : "DONE",
          pausedAt: n % 13 === 0 ? at(-1) : null,
          nextPollAt: pick([at(1), at(-2), at(-4), null], n),
          lastPollOkAt: pick([at(0), null, at(0), at(-200)], n >> 1),
          lastEventAt: pick([at(-1), null, at(-59), at(-61), at(-5000)], n),
          grantedAt: pick([at(-10), at(-10_000), null], n),
          noDataAlarmMinutes: 60,
          noDataAlarmEnabled: n % 3 !== 0,
          alarmSkipWeekends: n % 5 === 0,
          ...(n % 7 === 0
            ? { lastErrorCode: "x", lastErrorClass: "transient", consecutiveFailures: 1 }
            : {}),
        },
      });
    }
    const looked = new Set((await listMonitored(margay.db, at(0))).map(({ id }) => id));
    const states = await Promise.all(
      ids.map(async (id) => [id, assessSource(await row(id), new Map(), at(0)).next] as const),
    );
    expect(states.filter(([id, state]) => state !== "HEALTHY" && !looked.has(id))).toEqual([]);
    expect(new Set(states.map(([, state]) => state)).size).toBe(5);
    expect(looked.size).toBeLessThan(ids.length);
  });

  it.each(["Analyst", "AnalystReadOnly"] as const)("is not for %s", async (role) => {
    const { ctx } = await signedIn(role);
    await expect(checkSourceHealth(ctx())).rejects.toMatchObject({ code: "forbidden" });
  });
});
