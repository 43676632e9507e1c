import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { routeOf } from "@/lib/testing/api-routes";
import { callRoute } from "@/lib/testing/call-route";
import { insertTestAlert } from "@/lib/testing/test-alerts";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { signedIn, type TestSession } from "@/lib/testing/test-session";

import { updateAlert, updateAlerts } from "./server";

const start = Date.parse("2026-03-04T12:00:00Z");
const at = (minutes: number) => new Date(start + minutes * 60_000);

let margay: TestMargay;
let ada: TestSession;
beforeAll(async () => {
  margay = await startTestMargay();
  ada = await signedIn("Analyst");
});
afterAll(() => margay.close());

/** So many alerts of one rule. */
async function insertMany(count: number, columns: Record<string, unknown> = {}) {
  const ruleId = randomUUID();
  await margay.db.alert.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      type: "RULE_MATCH",
      severity: "LOW",
      title: `Alert ${index}`,
      summary: "",
      dedupeKey: randomUUID(),
      ruleId,
      openedAt: at(index),
      updatedAt: at(index),
      ...columns,
    })),
  });
  const rows = await margay.db.alert.findMany({ where: { ruleId }, select: { id: true } });
  return { ruleId, ids: rows.map(({ id }) => id) };
}

const countsOf = async (ruleId: string) => {
  const rows = await margay.db.alert.groupBy({
    by: ["status"],
    where: { ruleId },
    _count: { _all: true },
  });
  return Object.fromEntries(rows.map(({ status, _count }) => [status, _count._all]));
};

describe("many alerts by id", () => {
  it("change together, each with its line and notice, in one audit row", async () => {
    const { ruleId, ids } = await insertMany(500);
    const some = ids.slice(0, 20);
    await updateAlerts(ada.ctx(), { ids: some, status: "RESOLVED" });
    const answer = await updateAlerts(ada.ctx(), {
      ids,
      status: "RESOLVED",
      comment: "The yearly review.",
    });
    expect(answer).toEqual({
      changed: 480,
      unchanged: 20,
      refused: 0,
      missing: 0,
      nextCursor: null,
    });
    expect(await countsOf(ruleId)).toEqual({ RESOLVED: 500 });
    const where = { alert: { ruleId } };
    expect(await margay.db.alertActivity.count({ where: { ...where, kind: "STATUS" } })).toBe(500);
    expect(await margay.db.alertActivity.count({ where: { ...where, kind: "COMMENT" } })).toBe(480);
    expect(await margay.db.alertNotice.count({ where: { ...where, kind: "RESOLVED" } })).toBe(500);
    const audits = await margay.db.auditEntry.findMany({
      where: { action: "UPDATE_ALERTS" },
      orderBy: { at: "desc" },
    });
    expect(audits.map(({ details }) => (details as { changed: number }).changed)).toEqual([
      480, 20,
    ]);
  });

  it("that are not there, or cannot, are counted and stop nobody", async () => {
    const dedupeKey = randomUUID();
    const ended = { dedupeKey, status: "RESOLVED", resolvedAt: at(1) };
    const [older, newer] = [
      await insertTestAlert(margay.db, { ...ended, openedAt: at(0) }),
      await insertTestAlert(margay.db, { ...ended, openedAt: at(1) }),
    ];
    const ids = [older, newer, randomUUID(), newer];
    expect(await updateAlerts(ada.ctx(), { ids, status: "OPEN" })).toEqual({
      changed: 1,
      unchanged: 0,
      refused: 1,
      missing: 1,
      nextCursor: null,
    });
    expect(await margay.db.alert.findUnique({ where: { id: newer } })).toMatchObject({
      status: "OPEN",
    });
  });

  it("at the same time as others settle, each change once", async () => {
    const { ruleId, ids } = await insertMany(60);
    const [first = ""] = ids;
    await Promise.all([
      updateAlerts(ada.ctx(), { ids, status: "TRIAGED" }),
      updateAlerts(ada.ctx(), { ids: ids.toReversed(), assigneeId: ada.userId }),
      updateAlerts(ada.ctx(), { filter: { ruleId: [ruleId] }, status: "TRIAGED" }),
      updateAlert(ada.ctx(), first, { status: "TRIAGED" }),
    ]);
    expect(await countsOf(ruleId)).toEqual({ TRIAGED: 60 });
    const versions = await margay.db.alert.findMany({ where: { ruleId, version: { not: 3 } } });
    expect(versions).toEqual([]);
  });
});

describe("all under a filter", () => {
  it("change, also those past the first 500, and no others", async () => {
    const { ruleId } = await insertMany(620);
    const other = await insertMany(3);
    const filter = { ruleId: [ruleId], to: at(610).toISOString() };
    const answer = await updateAlerts(ada.ctx(), { filter, status: "CLOSED" });
    expect(answer).toEqual({
      changed: 610,
      unchanged: 0,
      refused: 0,
      missing: 0,
      nextCursor: null,
    });
    expect(await countsOf(ruleId)).toEqual({ CLOSED: 610, OPEN: 10 });
    expect(await countsOf(other.ruleId)).toEqual({ OPEN: 3 });
  });

  it("go on from a cursor where there are more than one call takes", async () => {
    const { ruleId } = await insertMany(5200);
    const change = {
      filter: { ruleId: [ruleId], status: ["OPEN" as const] },
      assigneeId: ada.userId,
    };
    const first = await updateAlerts(ada.ctx(), change);
    expect(first).toMatchObject({ changed: 5000 });
    const cursor = first.nextCursor ?? "";
    expect(await updateAlerts(ada.ctx(), { ...change, cursor })).toMatchObject({
      changed: 200,
      unchanged: 0,
      nextCursor: null,
    });
  });
});

describe("over HTTP", () => {
  const send = async (body: unknown, session = ada) => {
    const handler = await routeOf("updateAlerts");
    const { status, json } = await callRoute(handler, {
      method: "PATCH",
      path: "/api/v1/alerts",
      headers: session.headers,
      body,
    });
    return { status, json };
  };

  it("takes ids, or the list's filters as the list takes them", async () => {
    const { ruleId, ids } = await insertMany(3);
    expect(await send({ ids: ids.slice(0, 1), status: "TRIAGED" })).toMatchObject({
      status: 200,
      json: { changed: 1 },
    });
    const filter = { ruleId, status: ["OPEN"], assignee: "none" };
    expect(await send({ filter, status: "RESOLVED" })).toMatchObject({
      status: 200,
      json: { changed: 2 },
    });
  });

  it.each([
    ["nothing to change", { ids: [randomUUID()] }, "status"],
    ["no alerts", { status: "OPEN" }, "ids"],
    ["both ways of naming them", { ids: [randomUUID()], filter: {}, status: "OPEN" }, "ids"],
    [
      "too many at once",
      { ids: Array.from({ length: 501 }, () => randomUUID()), status: "OPEN" },
      "ids",
    ],
    ["an unknown filter", { filter: { colour: "red" }, status: "OPEN" }, "filter.colour"],
    [
      "a time that has passed",
      { ids: [randomUUID()], snoozedUntil: "2020-01-01T00:00:00Z" },
      "snoozedUntil",
    ],
  ])("refuses %s", async (_name, body, field) => {
    const { status, json } = await send(body);
    expect(status).toBe(422);
    expect(Object.keys(json["errors"] ?? {})).toContain(field);
  });

  it("refuses whoever may only look", async () => {
    const { ruleId, ids } = await insertMany(1);
    const reader = await signedIn("AnalystReadOnly");
    expect((await send({ ids, status: "CLOSED" }, reader)).status).toBe(403);
    expect(await countsOf(ruleId)).toEqual({ OPEN: 1 });
  });
});
