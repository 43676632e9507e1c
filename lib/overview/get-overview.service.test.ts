import { afterAll, beforeAll, expect, it } from "vitest";

import { routeOf } from "@/lib/testing/api-routes";
import { callRoute } from "@/lib/testing/call-route";
import { insertTestAlert } from "@/lib/testing/test-alerts";
import { insertBareSource, storeEvents } from "@/lib/testing/test-events";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { signedIn } from "@/lib/testing/test-session";

import { getOverview } from "./server";

const now = new Date("2026-03-11T12:00:00Z");
const before = (days: number, hours = 0) =>
  new Date(now.getTime() - (days * 24 + hours) * 3_600_000);

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
afterAll(() => margay.close());

const read = (timeZone = "UTC") => getOverview(margay.ctx(now), { timeZone });
const none = { INFO: 0, LOW: 0, MEDIUM: 0, HIGH: 0, CRITICAL: 0 };

it("is empty figures, not an error, on the first day", async () => {
  const overview = await read();
  expect(overview.days.length).toBe(30);
  expect([overview.days[0], overview.days[29]]).toEqual(["2026-02-10", "2026-03-11"]);
  expect(overview.alertsByDay[29]).toEqual({ day: "2026-03-11", counts: none });
  expect(overview.timeToResolve).toHaveLength(8);
  expect(overview.timeToResolve[7]).toEqual({
    week: "2026-03-09",
    count: 0,
    medianSeconds: null,
    p90Seconds: null,
  });
  expect(overview).toMatchObject({
    open: { total: 0, bySeverity: none, byAssignee: [], others: 0 },
    top: [],
    eventsByDay: expect.arrayContaining([{ day: "2026-03-11", count: 0 }]),
  });
});

it("adds up what there is, by the viewer's days", async () => {
  const ada = await signedIn("Analyst");
  const add = (columns: object) => insertTestAlert(margay.db, columns);
  await add({ openedAt: before(0, 1), severity: "HIGH", assigneeId: ada.userId });
  await add({ openedAt: before(0, 2), severity: "LOW", status: "TRIAGED" });
  await add({ openedAt: before(0, 3), severity: "LOW" });
  // 23:30 UTC on the day before, which is today in Berlin.
  await add({ openedAt: new Date("2026-03-10T23:30:00Z"), severity: "CRITICAL", ruleId: null });
  await add({ openedAt: before(40), severity: "INFO" });
  const ended = { status: "RESOLVED", severity: "INFO", ruleId: "Slack.AuditLogs.AppAdded" };
  for (const hours of [1, 2, 3, 4, 100])
    await add({
      ...ended,
      openedAt: new Date(before(1).getTime() - hours * 3_600_000),
      resolvedAt: before(1),
    });
  const source = await insertBareSource(margay.db);
  const happened = (eventTime: Date, times: number) =>
    storeEvents(
      margay.db,
      source,
      Array.from({ length: times }, () => ({ eventTime })),
    );
  await happened(before(0, 1), 7);
  await happened(before(0, 2), 5);
  await happened(new Date("2026-03-10T23:30:00Z"), 100);
  // Before and after midnight in Nepal, which is at 18:15 UTC.
  await happened(new Date("2026-03-10T18:10:00Z"), 20);
  await happened(new Date("2026-03-10T18:20:00Z"), 3);
  await happened(before(31), 1);

  const utc = await read();
  const counts = (overview: typeof utc, day: string) =>
    overview.alertsByDay.find((one) => one.day === day)?.counts;
  const events = (overview: typeof utc, day: string) =>
    overview.eventsByDay.find((one) => one.day === day)?.count;
  expect(counts(utc, "2026-03-11")).toEqual({ ...none, HIGH: 1, LOW: 2 });
  expect(counts(utc, "2026-03-10")).toMatchObject({ CRITICAL: 1 });
  expect([events(utc, "2026-03-10"), events(utc, "2026-03-11")]).toEqual([123, 12]);
  expect(utc.open).toMatchObject({
    total: 5,
    bySeverity: { INFO: 1, LOW: 2, MEDIUM: 0, HIGH: 1, CRITICAL: 1 },
    byAssignee: [
      { assignee: null, count: 4 },
      { assignee: { id: ada.userId, name: "Some Analyst" }, count: 1 },
    ],
    others: 0,
  });
  expect(utc.timeToResolve[7]).toEqual({
    week: "2026-03-09",
    count: 5,
    medianSeconds: 3 * 3600,
    p90Seconds: Math.round((4 + 0.6 * 96) * 3600),
  });
  expect(utc.top.map(({ ruleId, ruleTitle, count }) => [ruleId, ruleTitle, count])).toEqual([
    ["Slack.AuditLogs.AppAdded", "App added", 5],
    ["Slack.MemberExport", null, 3],
    [null, null, 1],
  ]);
  expect(utc.sources).toMatchObject({ HEALTHY: 1, QUIET: 0 });

  const berlin = await read("Europe/Berlin");
  expect(counts(berlin, "2026-03-11")).toEqual({ ...none, HIGH: 1, LOW: 2, CRITICAL: 1 });
  expect(events(berlin, "2026-03-11")).toBe(112);
  const kathmandu = await read("Asia/Kathmandu");
  expect([events(kathmandu, "2026-03-10"), events(kathmandu, "2026-03-11")]).toEqual([20, 115]);
});

it("answers over HTTP in any zone there is, and refuses the others", async () => {
  const handler = await routeOf("getOverview");
  const { headers } = await signedIn("AnalystReadOnly");
  const ask = async (query: string) => {
    const path = `/api/v1/overview${query}`;
    return (await callRoute(handler, { path, headers })).status;
  };
  expect(await ask("")).toBe(200);
  expect(await ask("?timeZone=America/Argentina/Ushuaia")).toBe(200);
  expect(await ask("?timeZone=Fernhollow/Town")).toBe(422);
});
