import { afterAll, afterEach, beforeAll, expect, it } from "vitest";

import { startSlackSimulator, type SlackSimulator } from "../start-simulator";
import { callAudit, callWeb, handClock, rows, workingMorning } from "../testing/client";

const clock = handClock(workingMorning);
let slack: SlackSimulator;
let admin: string;
let audit: string;

beforeAll(async () => {
  slack = await startSlackSimulator({ now: clock.now, rateLimits: "off" });
  admin = slack.issueToken().token;
  audit = slack.issueToken({ scopes: ["auditlogs:read"] }).token;
});
afterEach(() => slack.faults.clear());
afterAll(() => slack.close());

const accessLogs = () => callWeb(slack, "team.accessLogs", admin);
const ids = (page: Awaited<ReturnType<typeof callAudit>>) => rows(page).map(({ id }) => id);

const has = async (id: string) => ids(await callAudit(slack, audit, { limit: 50 })).includes(id);

it("events that arrive late exist from the start", async () => {
  slack.faults.set("late-events", { minSeconds: 60 });
  slack.addAuditEvent({ id: "late-by-fault" });
  slack.addAuditEvent({ id: "late-by-itself", visibleAfterSeconds: 120 });
  expect(slack.world.audit.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["late-by-fault", "late-by-itself"]),
  );
  expect(await has("late-by-fault")).toBe(false);
  clock.forward(60_000);
  expect(await has("late-by-fault")).toBe(true);
  expect(await has("late-by-itself")).toBe(false);
  clock.forward(60_000);
  expect(await has("late-by-itself")).toBe(true);
});

it("rows of the other two logs can be late too", async () => {
  slack.faults.set("late-events", { minSeconds: 60 });
  slack.addAccess({ ip: "198.19.66.6", userAgent: "Late/1" });
  slack.addIntegration({ row: { app_id: "A0LATE" } });
  const texts = async () =>
    JSON.stringify(
      [await accessLogs(), await callWeb(slack, "team.integrationLogs", admin)].map(rows),
    );
  expect(await texts()).not.toMatch(/Late\/1|A0LATE/);
  clock.forward(60_000);
  expect(await texts()).toMatch(/Late\/1.*A0LATE/);
});

it("only a share of the events arrives late", async () => {
  slack.addAuditEvents(Array.from({ length: 400 }, (_, index) => ({ id: `share-${index}` })));
  slack.faults.set("late-events", { share: 0.1, minSeconds: 1, maxSeconds: 180 });
  const visible = ids(await callAudit(slack, audit, { limit: 9999 })).filter((id) =>
    String(id).startsWith("share-"),
  );
  expect(visible.length).toBeGreaterThan(320);
  expect(visible.length).toBeLessThan(395);
});

it("Slack's clock behind ours makes our now its future", async () => {
  slack.faults.set("clock-offset", { seconds: -600 });
  const oldest = Math.floor(clock.now() / 1000) - 300;
  expect((await callAudit(slack, audit, { oldest })).body).toEqual({
    ok: false,
    error: "invalid_range",
  });
});

it("Slack's clock ahead of ours dates events in our future", () => {
  slack.faults.set("clock-offset", { seconds: 600 });
  expect(slack.addAuditEvent()).toMatchObject({
    date_create: Math.floor(clock.now() / 1000) + 600,
  });
});
