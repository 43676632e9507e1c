import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { requireLogType } from "@/lib/log-types/registry";
import { ingestPage, readRows } from "@/lib/log-sources/polling/ingest-page";
import { db } from "@/lib/platform/db/client";
import { dying, installMortalDb } from "@/lib/testing/mortal-db";
import { insertBareSource } from "@/lib/testing/test-events";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { signedIn } from "@/lib/testing/test-session";

import { buildMemories, rebuildMemories, sweepMemories } from "../server";

const now = new Date("2026-03-04T12:30:00Z");
const minute = 60_000;
const day = 1_440;
const at = (minutes: number) => new Date(now.getTime() + minutes * minute);
const logType = requireLogType("Slack.AccessLogs");

let margay: TestMargay;
let uninstall: () => Promise<void>;
let sourceId = "";
beforeAll(async () => {
  margay = await startTestMargay();
  uninstall = installMortalDb(margay.url);
});
afterAll(async () => {
  await uninstall();
  await margay.close();
});
beforeEach(async () => {
  sourceId = await aSource();
});

async function aSource(): Promise<string> {
  const { id } = await insertBareSource(margay.db, "Slack.AccessLogs");
  await margay.db.logSource.update({ where: { id }, data: { startedAt: at(-day) } });
  return id;
}

const row = (minutes: number, country: string, more: Record<string, unknown> = {}) => ({
  user_id: "W0UMA",
  username: "uma",
  date_first: at(minutes).getTime() / 1000,
  date_last: at(minutes).getTime() / 1000,
  count: 1,
  ip: "203.0.113.9",
  user_agent: `Slack/4 (Macintosh) ${randomUUID()}`,
  isp: "Glazed Fibre",
  country,
  region: null,
  ...more,
});

/** Stores a page as a poll does. */
function ingest(id: string, rows: unknown[], when = now) {
  const keys = rows.map((one) => logType.recordId(one));
  const page = readRows(logType, rows, keys);
  return db().$transaction((tx) => ingestPage(tx, { id, logType }, page, when), {
    timeout: 30_000,
  });
}

const memoryOf = (id: string) =>
  margay.db.sighting.findMany({
    where: { sourceId: id },
    orderBy: [{ ruleId: "asc" }, { subject: "asc" }, { value: "asc" }],
    omit: { sourceId: true },
  });

const statesOf = (id: string) =>
  margay.db.ruleMemory.findMany({
    where: { sourceId: id },
    orderBy: { ruleId: "asc" },
    select: { ruleId: true, since: true, version: true },
  });

const alertsOf = (id: string) =>
  margay.db.alert.findMany({
    where: { sourceId: id },
    orderBy: [{ ruleId: "asc" }, { dedupeKey: "asc" }],
    select: { ruleId: true, title: true, eventCount: true, dedupeKey: true },
  });

/** As an earlier version left it, which knew of no memory, or of another. */
const forget = async (id: string) => {
  await margay.db.sighting.deleteMany({ where: { sourceId: id } });
  await margay.db.ruleMemory.deleteMany({ where: { sourceId: id } });
  await margay.db.logSource.update({ where: { id }, data: { lastEventAt: now } });
};

const people = Array.from({ length: 30 }, (_, index) => ({ user_id: `W0PERSON${index}` }));
const steady = row(-40 * day, "NL", { user_agent: "Slack/4 (Macintosh)" });

/** Six weeks of many, page by page, in which Uma's first device lives on. */
const history = [
  [steady, ...people.map((who, index) => row((index - 41) * day, "NL", who))],
  people.map((who, index) => row((index - 41) * day + 7, index % 7 === 0 ? "FR" : "NL", who)),
  [{ ...steady, date_last: at(-20).getTime() / 1000 }, row(-3 * day, "BE")],
];

async function live(id: string) {
  for (const page of history) await ingest(id, page);
}

describe("a memory that is built from what is stored", () => {
  it("equals the one that was learned as events came", async () => {
    await live(sourceId);
    const [memory, states] = [await memoryOf(sourceId), await statesOf(sourceId)];
    expect(memory.length).toBeGreaterThan(100);
    expect(states.map(({ since }) => since)).toContainEqual(at(-41 * day));
    await forget(sourceId);
    await buildMemories(margay.ctx(now));
    expect(await memoryOf(sourceId)).toEqual(memory);
    expect(await statesOf(sourceId)).toEqual(states);
    expect(await buildMemories(margay.ctx(now))).toEqual({ sources: 0, events: 0 });
  });

  it("knows until when a device that lives on was used", async () => {
    const at13 = { ...steady, date_last: at(45).getTime() / 1000 };
    const seen = () =>
      margay.db.sighting.findFirst({
        where: { sourceId, ruleId: "Slack.AccessLogs.DormantAccount", subject: "W0UMA" },
      });
    await ingest(sourceId, [steady]);
    expect(await seen()).toMatchObject({ firstSeen: at(-40 * day), lastSeen: at(-40 * day) });
    await ingest(sourceId, [at13], at(50));
    expect(await seen()).toMatchObject({ firstSeen: at(-40 * day), lastSeen: at(30) });
    await ingest(sourceId, [{ ...at13, date_last: at(50).getTime() / 1000 }], at(55));
    expect(await seen()).toMatchObject({ lastSeen: at(30) });
    await ingest(sourceId, [row(60 * day, "NL")], at(60 * day));
    expect(await alertsOf(sourceId)).toEqual([]);
    await ingest(sourceId, [row(121 * day, "NL")], at(121 * day));
    expect(await alertsOf(sourceId)).toMatchObject([
      { title: "uma used Slack again after 61 days" },
    ]);
  });

  it("is silent until it is built, learns meanwhile, and speaks then", async () => {
    await live(sourceId);
    await forget(sourceId);
    const before = await alertsOf(sourceId);
    await ingest(sourceId, [row(-10, "KE", { ip: "198.51.100.9" })]);
    expect(await alertsOf(sourceId)).toEqual(before);
    await buildMemories(margay.ctx(now));
    await ingest(sourceId, [row(-9, "KE"), row(-5, "BR")]);
    expect((await alertsOf(sourceId)).map(({ title }) => title)).toEqual(
      expect.arrayContaining(["uma used Slack from a new country: Brazil"]),
    );
    expect(JSON.stringify(await alertsOf(sourceId))).not.toContain("new country: Kenya");
  });

  it("is built again when the rule's memory changed, and when a person asks", async () => {
    await live(sourceId);
    const memory = await memoryOf(sourceId);
    await margay.db.ruleMemory.updateMany({ where: { sourceId }, data: { version: 99 } });
    await margay.db.sighting.updateMany({
      where: { sourceId },
      data: { firstSeen: at(-99 * day) },
    });
    await buildMemories(margay.ctx(now));
    expect(await memoryOf(sourceId)).toEqual(memory);

    await margay.db.sighting.deleteMany({ where: { sourceId } });
    const reader = await signedIn("AnalystReadOnly");
    await expect(rebuildMemories(reader.ctx())).rejects.toMatchObject({ code: "forbidden" });
    const { sources } = await rebuildMemories({ ...margay.ctx(now) });
    expect(sources).toBeGreaterThan(0);
    expect(await memoryOf(sourceId)).toEqual(memory);
    expect(await margay.db.auditEntry.count({ where: { action: "REBUILD_RULE_MEMORY" } })).toBe(1);
  });

  it("misses nothing that polls bring while it is built", async () => {
    await live(sourceId);
    await forget(sourceId);
    const late = people.map((who, index) => row(index - 60, index % 2 ? "NL" : "DK", who));
    const polls = async () => {
      for (const one of late) await ingest(sourceId, [one]);
    };
    await Promise.all([buildMemories(margay.ctx(now)), polls(), buildMemories(margay.ctx(now))]);
    const built = await memoryOf(sourceId);
    const other = await aSource();
    await live(other);
    await ingest(other, late);
    expect(built).toEqual(await memoryOf(other));
  });

  it("forgets what its rule keeps no longer", async () => {
    await live(sourceId);
    const countries = () =>
      margay.db.sighting.count({ where: { sourceId, ruleId: "Slack.AccessLogs.NewCountry" } });
    const all = await countries();
    await sweepMemories(margay.db, at(130 * day));
    expect(await countries()).toBe(all);
    await sweepMemories(margay.db, at(160 * day));
    expect(await countries()).toBeLessThan(all);
    await sweepMemories(margay.db, at(200 * day));
    expect(await countries()).toBe(0);
  });
});

describe("whoever is killed at any statement", () => {
  const news = [
    row(-30, "KE", { ip: "198.51.100.9" }),
    row(-25, "KE"),
    row(-20, "NL", { user_agent: "curl/8.5.0" }),
    ...people
      .slice(0, 6)
      .map((who, index) => row(index - 15, "NL", { ...who, ip: "2001:db8:7::7" })),
  ];

  type Play = { id: string };

  /** What a source's alerts and memory are in the end. */
  async function play(work: (one: Play) => Promise<boolean>) {
    const id = await aSource();
    await live(id);
    const died = await work({ id });
    await ingest(id, news);
    const end = { alerts: await alertsOf(id), memory: await memoryOf(id) };
    const text = JSON.stringify(end).replaceAll(id, "SOURCE");
    return { died, ...(JSON.parse(text) as { alerts: unknown[]; memory: unknown[] }) };
  }

  type Dying = (run: () => Promise<unknown>) => Promise<boolean>;
  type Work = (one: Play, run: Dying) => Promise<boolean>;

  it.each<[string, Work, number]>([
    ["while a page is stored", ({ id }, run) => run(() => ingest(id, news)), 12],
    [
      "while a memory is built",
      async ({ id }, run) => {
        await forget(id);
        const killed = await run(() => buildMemories(margay.ctx(now), { batch: 25 }));
        await buildMemories(margay.ctx(now), { batch: 25 });
        return killed;
      },
      8,
    ],
  ])(
    "%s leaves the alerts and the memory of an undisturbed run",
    async (_, work, least) => {
      const undisturbed = await play((one) =>
        work(one, async (run) => {
          await run();
          return false;
        }),
      );
      expect(undisturbed.alerts).toHaveLength(4);
      let atStatement = 1;
      for (let died = true; died && atStatement < 60; atStatement += 1) {
        const after = await play((one) =>
          work(one, (run) => dying({ atStatement, of: "process" }, run)),
        );
        died = after.died;
        expect({ ...after, died: false }, `at statement ${atStatement}`).toEqual(undisturbed);
      }
      expect(atStatement).toBeGreaterThan(least);
      expect(atStatement).toBeLessThan(60);
    },
    300_000,
  );
});
