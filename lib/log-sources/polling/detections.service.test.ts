import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createCustomRule, updateDetection } from "@/lib/detections/server";
import { aboutPerson, auditEntry } from "@/lib/testing/audit-entries";
import { dying, installMortalDb } from "@/lib/testing/mortal-db";
import { ingestEntries, insertAuditSource } from "@/lib/testing/ingest-entries";
import { aTestDefinition } from "@/lib/testing/test-definition";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

const now = new Date("2026-03-04T12:00:00Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let margay: TestMargay;
let uninstall: () => Promise<void>;
beforeAll(async () => {
  margay = await startTestMargay();
  uninstall = installMortalDb(margay.url);
  const definition = aTestDefinition({ threshold: 3, dedupMinutes: 1_440 });
  const { id } = await createCustomRule(margay.ctx(), { definition });
  await updateDetection(margay.ctx(), id, { enabled: true });
});
afterAll(async () => {
  await uninstall();
  await margay.close();
});

const aSource = (startedAt = at(-60), organization?: string) =>
  insertAuditSource(margay.db, startedAt, organization);

const ingest = (id: string, entries: unknown[], when = now) => ingestEntries(id, entries, when);

/** What the alerts of a source are, apart from their ids. */
const alertsOf = (sourceId: string) =>
  margay.db.alert.findMany({
    where: { sourceId },
    orderBy: { ruleId: "asc" },
    select: {
      ruleId: true,
      title: true,
      severity: true,
      eventCount: true,
      version: true,
      firstEventAt: true,
      lastEventAt: true,
      _count: { select: { events: true, notices: true, activity: true } },
    },
  });

const resets = (count: number, target: string, from: Date) =>
  Array.from({ length: count }, (_, index) =>
    auditEntry("user_session_reset_by_admin", new Date(from.getTime() + index * 1_000), {
      who: "W0ADMIN",
      entity: aboutPerson(target),
    }),
  );

/** What the custom rule looks for, thrice by one person. */
const kilns = (count: number, who: string, from: Date) =>
  Array.from({ length: count }, (_, index) =>
    auditEntry("kiln_lit", new Date(from.getTime() + index * 1_000), { who }),
  );

describe("rules look at what is stored", () => {
  it("and alerts are there with the events", async () => {
    const id = await aSource();
    const who = randomUUID();
    await ingest(id, [
      auditEntry("user_login", at(-3), { who }),
      auditEntry("role_change_to_owner", at(-2), { who, entity: aboutPerson("W0UMA") }),
    ]);
    expect(await alertsOf(id)).toMatchObject([
      {
        ruleId: "Slack.AuditLogs.UserPrivilegeEscalation",
        title: `Person ${who} made Person W0UMA an owner`,
        severity: "CRITICAL",
        eventCount: 1,
        firstEventAt: at(-2),
      },
    ]);
  });

  it("once per event, however often Slack lists it", async () => {
    const id = await aSource();
    const page = [
      auditEntry("organization_deleted", at(-2), { who: randomUUID() }),
      auditEntry("user_login", at(-1), { who: "W0UMA" }),
    ];
    await ingest(id, [...page, ...page]);
    await ingest(id, page, at(1));
    expect(await alertsOf(id)).toMatchObject([{ eventCount: 1, version: 1 }]);
  });

  it("but history before the source was started raises nothing, except its last day", async () => {
    const id = await aSource(at(0));
    const entry = (minutes: number) =>
      auditEntry("organization_deleted", at(minutes), { who: randomUUID() });
    await ingest(id, [entry(-24 * 60 - 1), entry(-30 * 24 * 60)]);
    expect(await alertsOf(id)).toEqual([]);
    await ingest(id, [entry(-24 * 60 + 1)]);
    expect(await alertsOf(id)).toMatchObject([{ eventCount: 1 }]);
  });
});

describe("an alert", () => {
  const nameless = () => auditEntry("organization_deleted", at(-2), { who: "USLACKUSER" });

  it("is one organization's, also where entries name nothing that has an id", async () => {
    const one = await aSource(at(-60), "E0ONE");
    const other = await aSource(at(-60), "E0OTHER");
    for (const id of [one, other]) await ingest(id, [nameless(), nameless()]);
    expect(await alertsOf(one)).toMatchObject([{ eventCount: 2 }]);
    expect(await alertsOf(other)).toMatchObject([{ eventCount: 2 }]);
  });

  it("is shared by the sources of one organization", async () => {
    const [one, other] = [await aSource(at(-60), "E0BOTH"), await aSource(at(-60), "E0BOTH")];
    for (const id of [one, other]) await ingest(id, [nameless()]);
    expect(await alertsOf(one)).toMatchObject([{ eventCount: 2 }]);
    expect(await alertsOf(other)).toEqual([]);
  });
});

describe("a threshold", () => {
  it("opens one alert at the 60th match, whoever of two workers stores it", async () => {
    const [one, other] = [await aSource(), await aSource()];
    const target = randomUUID();
    const entries = resets(59, target, at(-10));
    await Promise.all([ingest(one, entries.slice(0, 30)), ingest(other, entries.slice(30))]);
    const found = () => margay.db.alert.findMany({ where: { dedupeKey: { contains: target } } });
    expect(await found()).toEqual([]);
    const last = resets(2, target, at(-5));
    await Promise.all([ingest(one, last.slice(0, 1)), ingest(other, last.slice(1))]);
    expect(await found()).toMatchObject([{ eventCount: 61, severity: "CRITICAL" }]);
    expect(await margay.db.pendingMatch.count({ where: { dedupeKey: { contains: target } } })).toBe(
      0,
    );
  });

  it("of a custom rule is counted alike", async () => {
    const [one, other] = [await aSource(), await aSource()];
    const people = Array.from({ length: 5 }, () => randomUUID());
    const page = () => people.flatMap((who) => kilns(1, who, at(-10)));
    const found = () =>
      margay.db.alert.findMany({
        where: { OR: people.map((who) => ({ dedupeKey: { contains: who } })) },
      });
    await Promise.all([ingest(one, page()), ingest(other, page())]);
    expect(await found()).toEqual([]);
    await Promise.all([ingest(one, page()), ingest(other, page())]);
    expect((await found()).map(({ eventCount }) => eventCount)).toEqual([4, 4, 4, 4, 4]);
  });

  it("is counted exactly by many at once", async () => {
    const sources = await Promise.all([aSource(), aSource(), aSource(), aSource()]);
    const targets = Array.from({ length: 3 }, () => randomUUID());
    await Promise.all(
      sources.map((id, index) =>
        ingest(
          id,
          targets.flatMap((target) => resets(15, target, at(-10 + index))),
        ),
      ),
    );
    const alerts = await margay.db.alert.findMany({
      where: { OR: targets.map((target) => ({ dedupeKey: { contains: target } })) },
    });
    expect(alerts.map(({ eventCount }) => eventCount)).toEqual([60, 60, 60]);
  });

  it("counts what happened within the period, in whichever order it was read", async () => {
    const id = await aSource(at(-4 * 24 * 60));
    const target = randomUUID();
    await ingest(id, resets(30, target, at(-10)));
    await ingest(id, resets(20, target, at(-25 * 60)));
    expect(await alertsOf(id)).toEqual([]);
    await ingest(id, resets(30, target, at(-9 * 60)));
    expect(await alertsOf(id)).toMatchObject([{ eventCount: 60, firstEventAt: at(-9 * 60) }]);
  });

  it("forgets matches whose period is over", async () => {
    const id = await aSource();
    const target = randomUUID();
    await ingest(id, resets(59, target, at(-10)));
    await ingest(id, resets(1, target, at(23 * 60)), at(24 * 60 + 1));
    expect(await alertsOf(id)).toEqual([]);
  });
});

describe("a worker that is killed at any statement", () => {
  it.each(["process", "connection"] as const)(
    "(%s) leaves the alerts of an undisturbed run, and their counts",
    async (of) => {
      const play = async (work: (id: string, page: unknown[]) => Promise<boolean>) => {
        const id = await aSource();
        const who = randomUUID();
        await ingest(id, resets(58, who, at(-30)));
        await ingest(id, [
          auditEntry("app_installed", at(-20), { who }),
          ...kilns(2, who, at(-20)),
        ]);
        const page = [
          ...resets(3, who, at(-5)),
          auditEntry("app_installed", at(-4), { who }),
          auditEntry("private_channel_converted_to_public", at(-3), { who }),
          auditEntry("anomaly", at(-2), { who, details: { reason: ["tor"] } }),
          auditEntry("user_login", at(-1), { who }),
          ...kilns(2, who, at(-1)),
        ];
        const died = await work(id, page);
        const pending = await margay.db.pendingMatch.count({
          where: { dedupeKey: { contains: who } },
        });
        const text = JSON.stringify(await alertsOf(id)).replaceAll(who, "WHO");
        return { died, pending, alerts: JSON.parse(text) as unknown[] };
      };
      const undisturbed = await play(async (id, page) => {
        await ingest(id, page);
        return false;
      });
      expect(undisturbed.alerts).toHaveLength(5);
      expect(undisturbed).toMatchObject({
        pending: 0,
        alerts: expect.arrayContaining([expect.objectContaining({ eventCount: 61 })]),
      });
      let atStatement = 1;
      for (let died = true; died && atStatement < 60; atStatement += 1) {
        const after = await play(async (id, page) => {
          const killed = await dying({ atStatement, of }, () => ingest(id, page)).catch(
            (error: unknown) => {
              // A connection that is cut is an error of the poll.
              if (of === "connection") return true;
              throw error;
            },
          );
          await ingest(id, page);
          return killed;
        });
        died = after.died;
        expect({ ...after, died: false }, `at statement ${atStatement}`).toEqual(undisturbed);
      }
      expect(atStatement).toBeGreaterThan(15);
      expect(atStatement).toBeLessThan(60);
    },
    300_000,
  );
});
