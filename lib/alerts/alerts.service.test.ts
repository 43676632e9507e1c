import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Db } from "@/lib/platform/db/client";
import { routeOf } from "@/lib/testing/api-routes";
import { callRoute } from "@/lib/testing/call-route";
import { insertBareSource, type TestSource } from "@/lib/testing/test-events";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { signedIn } from "@/lib/testing/test-session";

import {
  getAlert,
  listAlertActivity,
  listAlerts,
  openSystemAlert,
  recordPastAlert,
  remindOfSystemAlert,
  resolveSystemAlert,
  worsenSystemAlert,
} from "./server";

const start = Date.parse("2026-03-04T12:00:00Z");
const at = (minutes: number) => new Date(start + minutes * 60_000);

let margay: TestMargay;
let source: TestSource;
beforeAll(async () => {
  margay = await startTestMargay();
  source = await insertBareSource(margay.db);
});
afterAll(() => margay.close());

const words = {
  severity: "MEDIUM",
  title: "Pulling “Fernhollow” keeps failing",
  summary: "The network failed three times.",
  nextStep: "Check the network.",
} as const;

const inOne = <T>(run: (tx: Db) => Promise<T>) => margay.db.$transaction(run);
const open = (minutes: number, dedupeKey: string = randomUUID(), more = {}) =>
  inOne((tx) =>
    openSystemAlert(tx, margay.ctx(at(minutes)), { ...words, dedupeKey, source, ...more }),
  );
const notices = async (alertId: string) =>
  (await margay.db.alertNotice.findMany({ where: { alertId }, orderBy: { createdAt: "asc" } })).map(
    ({ kind }) => kind,
  );
const activity = async (id: string) =>
  (await listAlertActivity(margay.ctx(), id, { limit: 50 })).data.map(({ kind, text }) => [
    kind,
    text,
  ]);

describe("a system alert", () => {
  it("lives from its opening to its recovery, and each step is in the activity and the outbox", async () => {
    const id = await open(0);
    expect(await getAlert(margay.ctx(), id)).toMatchObject({
      ...words,
      type: "SYSTEM_HEALTH",
      status: "OPEN",
      sourceId: source.id,
      sourceName: source.name,
      logType: source.logType,
      assignee: null,
      openedAt: at(0).toISOString(),
      resolvedAt: null,
    });
    await inOne((tx) => remindOfSystemAlert(tx, margay.ctx(at(60)), id, "Still so."));
    const worse = { ...words, severity: "HIGH", summary: "The token is dead." } as const;
    expect(await inOne((tx) => worsenSystemAlert(tx, margay.ctx(at(70)), id, worse))).toBe(true);
    await inOne((tx) => resolveSystemAlert(tx, margay.ctx(at(80)), id, "It works again."));
    expect(await getAlert(margay.ctx(), id)).toMatchObject({
      severity: "HIGH",
      status: "RESOLVED",
      resolvedAt: at(80).toISOString(),
      updatedAt: at(80).toISOString(),
      // Messages that show an older one are behind.
      version: 4,
    });
    expect(await activity(id)).toEqual([
      ["OPENED", words.summary],
      ["REMINDED", "Still so."],
      ["CHANGED", "The token is dead."],
      ["RESOLVED", "It works again."],
    ]);
    expect(await notices(id)).toEqual(["OPENED", "REMINDED", "REMINDED", "RESOLVED"]);
  });

  it("is one while it is open, and a new one afterwards", async () => {
    const key = randomUUID();
    const first = await open(0, key);
    expect(await open(1, key)).toBe(first);
    expect(await notices(first)).toEqual(["OPENED"]);
    await inOne((tx) => resolveSystemAlert(tx, margay.ctx(at(2)), first, "Over."));
    expect(await open(3, key)).not.toBe(first);
  });

  it("is opened once by two who notice it at the same time", async () => {
    const key = randomUUID();
    const ids = await Promise.all([open(0, key), open(0, key), open(0, key)]);
    expect(new Set(ids).size).toBe(1);
    expect(await notices(ids[0] ?? "")).toEqual(["OPENED"]);
  });

  it("stays as a person left it", async () => {
    const id = await open(0);
    await margay.db.alert.update({ where: { id }, data: { status: "CLOSED" } });
    await inOne((tx) => remindOfSystemAlert(tx, margay.ctx(at(1)), id, "Still so."));
    expect(await inOne((tx) => worsenSystemAlert(tx, margay.ctx(at(2)), id, words))).toBe(false);
    await inOne((tx) => resolveSystemAlert(tx, margay.ctx(at(3)), id, "Over."));
    expect(await getAlert(margay.ctx(), id)).toMatchObject({ status: "CLOSED", resolvedAt: null });
    expect(await notices(id)).toEqual(["OPENED"]);
  });

  it("leaves nothing behind when its transaction fails", async () => {
    const key = randomUUID();
    const failing = inOne(async (tx) => {
      await openSystemAlert(tx, margay.ctx(at(0)), { ...words, dedupeKey: key, source });
      throw new Error("and then the power went");
    });
    await expect(failing).rejects.toThrow("power");
    expect(await margay.db.alert.count({ where: { dedupeKey: key } })).toBe(0);
    expect(await margay.db.alertNotice.count({ where: { alert: { dedupeKey: key } } })).toBe(0);
  });

  it("records what was over when it was noticed, with one notice", async () => {
    const past = { ...words, dedupeKey: randomUUID(), source: null };
    const id = await inOne((tx) =>
      recordPastAlert(tx, margay.ctx(at(50)), { ...past, since: at(3), recovery: "It is back." }),
    );
    expect(await getAlert(margay.ctx(), id)).toMatchObject({
      status: "RESOLVED",
      sourceName: null,
      openedAt: at(3).toISOString(),
      resolvedAt: at(50).toISOString(),
    });
    expect(await activity(id)).toEqual([["RESOLVED", "It is back."]]);
    expect(await notices(id)).toEqual(["RESOLVED"]);
  });
});

describe("the list", () => {
  it("is read page by page, newest first, each alert once, also where moments are equal", async () => {
    const other = await insertBareSource(margay.db, "Slack.AccessLogs");
    const ids: string[] = [];
    for (const minute of [0, 1, 1, 1, 2])
      ids.push(await open(minute, randomUUID(), { source: other }));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listAlerts(margay.ctx(), { limit: 2, cursor, sourceId: [other.id] });
      seen.push(...page.data.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen[0]).toBe(ids[4]);
    expect(seen.at(-1)).toBe(ids[0]);
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  it("is filtered by status, severity, type and source, several values at a time", async () => {
    const mine = await insertBareSource(margay.db);
    const high = await open(0, randomUUID(), { source: mine, severity: "HIGH" });
    const low = await open(1, randomUUID(), { source: mine, severity: "LOW" });
    await inOne((tx) => resolveSystemAlert(tx, margay.ctx(at(2)), low, "Over."));
    const handler = await routeOf("listAlerts");
    const { headers } = await signedIn("AnalystReadOnly");
    const ask = async (query: string) => {
      const path = `/api/v1/alerts?sourceId=${mine.id}&${query}`;
      const { status, json } = await callRoute(handler, { path, headers });
      return status === 200 ? (json["data"] as { id: string }[]).map(({ id }) => id) : status;
    };
    expect(await ask("")).toEqual([low, high]);
    expect(await ask("status=OPEN&status=TRIAGED")).toEqual([high]);
    expect(await ask("status=RESOLVED")).toEqual([low]);
    expect(await ask("severity=HIGH&severity=CRITICAL")).toEqual([high]);
    expect(await ask("type=RULE_MATCH")).toEqual([]);
    expect(await ask("type=SYSTEM_HEALTH&severity=LOW")).toEqual([low]);
    expect(await ask("status=DONE")).toBe(422);
    expect(await ask("sourceId=mine")).toBe(422);
  });

  it("says that an alert is not there", async () => {
    const id = randomUUID();
    await expect(getAlert(margay.ctx(), id)).rejects.toMatchObject({ code: "not_found" });
    const asked = listAlertActivity(margay.ctx(), id, { limit: 1 });
    await expect(asked).rejects.toMatchObject({ code: "not_found" });
  });
});

it("reads an activity page by page in its order", async () => {
  const id = await open(0);
  for (const minute of [1, 1, 2])
    await inOne((tx) => remindOfSystemAlert(tx, margay.ctx(at(minute)), id, `at ${minute}`));
  const first = await listAlertActivity(margay.ctx(), id, { limit: 2 });
  const rest = await listAlertActivity(margay.ctx(), id, {
    limit: 2,
    cursor: first.nextCursor ?? "",
  });
  expect([...first.data, ...rest.data].map(({ text }) => text)).toEqual([
    words.summary,
    "at 1",
    "at 1",
    "at 2",
  ]);
  expect(rest.nextCursor).toBeNull();
});

it("is opened by nobody who may not manage alerts", async () => {
  const { ctx } = await signedIn("AnalystReadOnly");
  const opening = inOne((tx) =>
    openSystemAlert(tx, ctx(), { ...words, dedupeKey: "x", source: null }),
  );
  await expect(opening).rejects.toMatchObject({ code: "forbidden" });
});
