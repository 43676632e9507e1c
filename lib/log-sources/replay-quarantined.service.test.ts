import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { LogType } from "@/lib/log-types/log-type";
import { type LogTypeId, logTypeIds, requireLogType } from "@/lib/log-types/registry";
import { type Death, dying, installMortalDb } from "@/lib/testing/mortal-db";
import { simulatedLogs } from "@/lib/testing/simulated-logs";
import { type LabSource, type SlackLab, startSlackLab } from "@/lib/testing/slack-lab";

import { ingestPage, readRows } from "./polling/ingest-page";
import { replayQuarantined } from "./server";

let lab: SlackLab;
let uninstall: () => Promise<void>;

beforeAll(async () => {
  lab = await startSlackLab();
  uninstall = installMortalDb(lab.margay.url);
});
afterAll(async () => {
  await uninstall();
  await lab.close();
});

const exact = { lost: 0, twice: 0 };
const tooNew = "this shape is too new";

/** A page of all of these records as Slack sends it. */
const pages: Record<LogTypeId, (records: readonly unknown[]) => unknown> = {
  "Slack.AuditLogs": (entries) => ({ entries }),
  "Slack.AccessLogs": (logins) => ({ logins, paging: { total: logins.length, pages: 1 } }),
  "Slack.IntegrationLogs": (logs) => ({ logs, paging: { total: logs.length, pages: 1 } }),
};

/** The log type as an earlier Margay knew it, which refused some records. */
const earlier = (logType: LogType, refuses: (raw: unknown) => boolean): LogType => ({
  ...logType,
  parse: (raw) => (refuses(raw) ? { ok: false, reason: tooNew } : logType.parse(raw)),
});

/** Has an earlier Margay pull all that Slack lists now; answers how many records it put aside. */
async function pullByEarlier(
  { id, logType: logTypeId }: LabSource,
  refuses: (raw: unknown) => boolean = () => true,
): Promise<number> {
  const { db } = lab.margay;
  const logType = earlier(requireLogType(logTypeId), refuses);
  const run = logType.beginPull(null, { now: lab.clock.now(), historyDays: 7 });
  const records = run.read(pages[logTypeId](simulatedLogs[logTypeId].truth(lab.slack)));
  const rows = readRows(logType, records, run.dedupeKeys(records));
  const pull = () => db.$transaction((tx) => ingestPage(tx, { id, logType }, rows, new Date()));
  await pull();
  // An overlap brings all of it once more.
  expect((await pull()).counts).toMatchObject({ newRows: 0, quarantined: 0 });
  return db.quarantinedRecord.count({ where: { sourceId: id } });
}

const replay = (id: string) => replayQuarantined(lab.margay.ctx(lab.clock.now()), id);
const kept = (id: string) =>
  lab.margay.db.quarantinedRecord.findMany({ where: { sourceId: id }, orderBy: { id: "asc" } });

async function sourceWithRecords(logType: LogTypeId): Promise<LabSource> {
  const source = await lab.source(logType);
  source.add(30);
  // Some of one second: in the integration log alike to the letter.
  source.add(6, 0);
  return source;
}

describe.each(logTypeIds)("quarantined records of %s", (logType) => {
  it("become events once, and a pull that lists them again adds nothing", async () => {
    const source = await sourceWithRecords(logType);
    const records = await pullByEarlier(source);
    expect(await source.compare()).toEqual(exact);
    expect(await replay(source.id)).toEqual({ events: records, alreadyThere: 0, stay: 0 });
    expect(await kept(source.id)).toEqual([]);
    expect(await source.compare()).toEqual(exact);
    const newest = (await source.row()).lastEventAt;
    expect(newest?.getTime()).toBeGreaterThan(lab.clock.ms() - 60_000);
    await source.poll();
    expect(await source.lastPoll()).toMatchObject({ newRows: 0, errorCode: null });
    expect(await source.compare()).toEqual(exact);
    expect(await replay(source.id)).toEqual({ events: 0, alreadyThere: 0, stay: 0 });
  });

  it("are there already when a pull came first", async () => {
    const source = await sourceWithRecords(logType);
    const records = await pullByEarlier(source);
    await source.poll();
    expect((await source.lastPoll()).newRows).toBeGreaterThan(0);
    const events = () => lab.margay.db.logEvent.count({ where: { sourceId: source.id } });
    const before = await events();
    const missing = records - before;
    expect(await replay(source.id)).toEqual({
      events: missing,
      alreadyThere: before,
      stay: 0,
    });
    expect(await kept(source.id)).toEqual([]);
    // An audit pull reads the days of its setup; what is older only the quarantine had.
    expect(await source.compare()).toEqual(exact);
  });

  it("stand beside those that were readable all the time", async () => {
    const source = await sourceWithRecords(logType);
    let number = 0;
    const answers = new Map<string, boolean>();
    await pullByEarlier(source, (raw) => {
      const name = requireLogType(logType).recordId(raw);
      const answer = answers.get(name) ?? (number += 1) % 3 === 0;
      answers.set(name, answer);
      return answer;
    });
    expect((await kept(source.id)).length).toBeGreaterThan(5);
    await replay(source.id);
    expect(await source.compare()).toEqual(exact);
    await source.poll();
    expect(await source.compare()).toEqual(exact);
  });

  it("become events once though two replays and a poll run at the same time", async () => {
    const source = await sourceWithRecords(logType);
    const records = await pullByEarlier(source);
    const [first, second] = await Promise.all([
      replay(source.id),
      replay(source.id),
      source.poll(),
    ]);
    const handled = [first, second].map(({ events, alreadyThere }) => events + alreadyThere);
    expect(handled.reduce((sum, count) => sum + count)).toBe(records);
    expect(await source.compare()).toEqual(exact);
    expect(await source.lastPoll()).toMatchObject({ errorCode: null });
  });

  it("are neither lost nor doubled when the replay dies at any statement", async () => {
    const source = await sourceWithRecords(logType);
    await pullByEarlier(source);
    let died = true;
    for (let atStatement = 1; died; atStatement += 1) {
      expect(atStatement).toBeLessThan(40);
      const death: Death = { atStatement, of: atStatement % 2 === 0 ? "process" : "connection" };
      died = await dying(death, () => replay(source.id));
      expect(await source.compare()).toEqual(exact);
    }
    expect(await kept(source.id)).toEqual([]);
    await source.poll();
    expect(await source.compare()).toEqual(exact);
  });

  it("stay with the reason of now when they still cannot be read", async () => {
    const { id } = await lab.source(logType);
    const unreadable = ['{"half":', "[1]", '{"odd":true}'];
    await lab.margay.db.quarantinedRecord.createMany({
      data: unreadable.map((raw) => ({
        sourceId: id,
        logType,
        digest: `${id} ${raw}`,
        reason: tooNew,
        raw,
      })),
    });
    expect(await replay(id)).toEqual({ events: 0, alreadyThere: 0, stay: 3 });
    const rows = await kept(id);
    expect(rows.map(({ raw }) => raw).toSorted()).toEqual(unreadable.toSorted());
    for (const { reason } of rows) expect(reason).toMatch(/is missing|not a JSON object/);
  });
});

it("rows of the integration log whose time could not be read are counted by what they are", async () => {
  const { db } = lab.margay;
  const source = await lab.source("Slack.IntegrationLogs");
  source.add(3, 0);
  const [row] = simulatedLogs["Slack.IntegrationLogs"].truth(lab.slack);
  const raw = JSON.stringify(row);
  const keys = ["unreadable:a:0", "unreadable:a:1", "unreadable:b:0"];
  await db.quarantinedRecord.createMany({
    data: keys.map((dedupeKey) => ({
      sourceId: source.id,
      logType: source.logType,
      digest: dedupeKey,
      dedupeKey,
      reason: tooNew,
      raw,
    })),
  });
  expect(await replay(source.id)).toEqual({ events: 3, alreadyThere: 0, stay: 0 });
  await source.poll();
  const again = await db.logEvent.count({
    where: { sourceId: source.id, raw: { equals: JSON.parse(raw) as object } },
  });
  const listed = simulatedLogs["Slack.IntegrationLogs"]
    .truth(lab.slack)
    .filter((other) => JSON.stringify(other) === raw);
  expect(again).toBe(Math.max(3, listed.length));
});
