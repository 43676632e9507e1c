import { randomUUID } from "node:crypto";

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { alertStatuses, alertTypes } from "@/lib/kernel/alert-terms";
import { severities } from "@/lib/kernel/severity";
import { routeOf } from "@/lib/testing/api-routes";
import { callRoute } from "@/lib/testing/call-route";
import { insertTestAlert } from "@/lib/testing/test-alerts";
import { insertBareSource } from "@/lib/testing/test-events";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { signedIn, type TestSession } from "@/lib/testing/test-session";

import type { AlertDto, AlertFilters } from "./contract";
import { countAlerts, listAlerts } from "./server";

const start = Date.parse("2026-03-04T12:00:00Z");
const at = (minutes: number) => new Date(start + minutes * 60_000);
const now = at(1000);

let margay: TestMargay;
let ada: TestSession;
let juno: TestSession;
let sources: string[];
let all: AlertDto[];

const words = ["Export 100% done", "a_b\\c", "Ümlaut ÉTÉ", "plain words", "İstanbul"];
const logTypes = ["Slack.AuditLogs", "Slack.AccessLogs"];
const rules = ["Slack.MemberExport", "Slack.NewDevice"];

beforeAll(async () => {
  margay = await startTestMargay();
  [ada, juno] = [await signedIn("Analyst"), await signedIn("Analyst")];
  sources = [(await insertBareSource(margay.db)).id, (await insertBareSource(margay.db)).id];
  const pick = <T>(values: readonly T[], index: number) => values[index % values.length] as T;
  for (let index = 0; index < 120; index += 1) {
    const status = pick(alertStatuses, index * 7);
    const open = status === "OPEN" || status === "TRIAGED";
    await insertTestAlert(margay.db, {
      status,
      severity: pick(severities, index),
      type: pick(alertTypes, index * 5 + 1),
      sourceId: pick([...sources, null], index),
      logType: pick([...logTypes, null], index + 1),
      ruleId: pick([...rules, null], index + 2),
      assigneeId: pick([ada.userId, juno.userId, null], Math.floor(index / 2)),
      eventCount: index % 13,
      firstEventAt: index % 5 === 0 ? null : at((index * 7) % 40),
      lastEventAt: index % 5 === 0 ? null : at(40 + ((index * 11) % 40)),
      title: pick(words, index),
      summary: pick(words, index * 3 + 1),
      // Several of one moment, so that the order is decided by more than the time.
      openedAt: at(Math.floor(index / 3)),
      snoozedUntil: open ? pick([null, at(900), at(1100)], index) : null,
      resolvedAt: open ? null : at(500),
    });
  }
  all = await read({ snoozed: "include" });
});
afterAll(() => margay.close());

async function read(filters: AlertFilters, limit = 200): Promise<AlertDto[]> {
  const found: AlertDto[] = [];
  let cursor: string | undefined;
  do {
    const page = await listAlerts(ada.ctx(now), { ...filters, limit, cursor });
    found.push(...page.data);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return found;
}

function within(time: string | null, from: string | undefined, to: string | undefined): boolean {
  if (time === null) return from === undefined && to === undefined;
  return (!from || new Date(time) >= new Date(from)) && (!to || new Date(time) < new Date(to));
}

/** The filters said plainly, over alerts in memory. */
function fits(alert: AlertDto, filters: AlertFilters): boolean {
  const among = (allowed: readonly string[] | undefined, value: string | null) =>
    !allowed || (value !== null && allowed.includes(value));
  const snoozed = alert.snoozedUntil !== null && new Date(alert.snoozedUntil) > now;
  const assignees = filters.assignee?.map((one) => (one === "me" ? ada.userId : one));
  const text = `${alert.title}\n${alert.summary}`.toLowerCase();
  return (
    among(filters.status, alert.status) &&
    among(filters.severity, alert.severity) &&
    among(filters.type, alert.type) &&
    among(filters.sourceId, alert.sourceId) &&
    among(filters.logType, alert.logType) &&
    among(filters.ruleId, alert.ruleId) &&
    among(assignees, alert.assignee?.id ?? "none") &&
    (!filters.q || text.includes(filters.q.toLowerCase())) &&
    (!filters.from || new Date(alert.openedAt) >= new Date(filters.from)) &&
    (!filters.to || new Date(alert.openedAt) < new Date(filters.to)) &&
    within(alert.firstEventAt, filters.firstEventFrom, filters.firstEventTo) &&
    within(alert.lastEventAt, filters.lastEventFrom, filters.lastEventTo) &&
    alert.eventCount >= (filters.eventCountMin ?? 0) &&
    alert.eventCount <= (filters.eventCountMax ?? Infinity) &&
    (filters.snoozed === "include" || snoozed === (filters.snoozed === "only"))
  );
}

const ids = (alerts: AlertDto[]) => alerts.map(({ id }) => id);

describe("the list", () => {
  it("has them all, newest first, each once", () => {
    expect(new Set(ids(all)).size).toBe(120);
    const order = all.map(({ openedAt, id }) => `${openedAt} ${id}`);
    expect(order).toEqual(order.toSorted().toReversed());
  });

  it("is for every combination of filters what a plain model says, on pages of any size, and the count agrees", async () => {
    const subset = <T extends string>(values: readonly T[]) =>
      fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined, freq: 2 });
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
    const moment = fc.integer({ min: 0, max: 80 }).map((minutes) => at(minutes).toISOString());
    const filters = fc.record({
      status: subset(alertStatuses),
      severity: subset(severities),
      type: subset(alertTypes),
      sourceId: subset(sources),
      logType: subset([...logTypes, "Slack.None"]),
      ruleId: subset(rules),
      assignee: subset(["me", "none", juno.userId]),
      q: maybe(
        fc.constantFrom("", "export", "100%", "a_b", "b\\c", "été", "plain", "_", "%", "nothing"),
      ),
      from: maybe(fc.integer({ min: 0, max: 40 }).map((minutes) => at(minutes).toISOString())),
      to: maybe(fc.integer({ min: 0, max: 40 }).map((minutes) => at(minutes).toISOString())),
      firstEventFrom: maybe(moment),
      firstEventTo: maybe(moment),
      lastEventFrom: maybe(moment),
      lastEventTo: maybe(moment),
      eventCountMin: maybe(fc.integer({ min: 0, max: 13 })),
      eventCountMax: maybe(fc.integer({ min: 0, max: 13 })),
      snoozed: maybe(fc.constantFrom("hide" as const, "include" as const, "only" as const)),
    });
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 7, max: 50 }), async (one, limit) => {
        const expected = ids(all.filter((alert) => fits(alert, one)));
        expect(ids(await read(one, limit))).toEqual(expected);
        expect(await countAlerts(ada.ctx(now), one)).toEqual({
          count: expected.length,
          more: false,
        });
      }),
      { numRuns: 60 },
    );
  });

  it("knows nobody who is no person as “me”", async () => {
    const filters: AlertFilters = { assignee: ["me"], snoozed: "include" };
    expect((await listAlerts(margay.ctx(now), { ...filters, limit: 5 })).data).toEqual([]);
  });
});

describe("over HTTP", () => {
  const ask = async (operation: string, query: string) => {
    const path = `/api/v1/alerts${query}`;
    return callRoute(await routeOf(operation), { path, headers: ada.headers });
  };

  it("takes one value or several of each filter", async () => {
    const query = `?assignee=me&assignee=none&severity=LOW&eventCountMin=3&q=A_B&snoozed=include`;
    const filters: AlertFilters = {
      assignee: ["me", "none"],
      severity: ["LOW"],
      eventCountMin: 3,
      q: "a_b",
      snoozed: "include",
    };
    const expected = ids(all.filter((alert) => fits(alert, filters)));
    const { json } = await ask("listAlerts", query);
    expect(ids(json["data"] as AlertDto[])).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
    const counted = await ask("countAlerts", `/count${query}`);
    expect(counted.json).toEqual({ count: expected.length, more: false });
  });

  it.each([
    ["assignee=somebody", "assignee"],
    ["from=yesterday", "from"],
    ["eventCountMin=-1", "eventCountMin"],
    ["eventCountMax=many", "eventCountMax"],
    ["snoozed=maybe", "snoozed"],
    [`q=${"x".repeat(201)}`, "q"],
    ["cursor=made-up", "cursor"],
    [`sourceId=${randomUUID()}&colour=red`, "colour"],
  ])("refuses %s at its name", async (query, field) => {
    const { status, json } = await ask("listAlerts", `?${query}`);
    expect([status, Object.keys(json["errors"] ?? {})]).toEqual([422, [field]]);
  });
});

it("counts up to 1,000 and says that there are more", async () => {
  const ruleId = randomUUID();
  await margay.db.alert.createMany({
    data: Array.from({ length: 1001 }, () => ({
      type: "RULE_MATCH",
      severity: "LOW",
      title: "",
      summary: "",
      ruleId,
      dedupeKey: randomUUID(),
      openedAt: at(0),
      updatedAt: at(0),
    })),
  });
  const count = (to?: string) => countAlerts(ada.ctx(now), { ruleId: [ruleId], to });
  expect(await count()).toEqual({ count: 1000, more: true });
  expect(await count(at(0).toISOString())).toEqual({ count: 0, more: false });
});
