import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { startSlackSimulator, type SlackSimulator } from "../start-simulator";
import { callWeb, handClock, rows, workingMorning } from "../testing/client";

const clock = handClock(workingMorning);
let slack: SlackSimulator;
let token: string;

beforeAll(async () => {
  slack = await startSlackSimulator({ now: clock.now, history: { days: 40 }, rateLimits: "off" });
  token = slack.issueToken().token;
  clock.forward(300 * 60_000);
});
afterAll(() => slack.close());

const method = "team.integrationLogs";
const ask = (args: Record<string, string | number> = {}) => callWeb(slack, method, token, args);

it("gives every row by pages, newest first", async () => {
  const first = await ask({ count: 30 });
  const all = rows(first);
  const { pages } = first.body["paging"] as { pages: number };
  for (let page = 2; page <= pages; page += 1) all.push(...rows(await ask({ count: 30, page })));
  expect(all.length).toBeGreaterThan(90);
  expect(all).toEqual(slack.world.integrationRows());
});

it("has every shape that the log is known for", async () => {
  const found = rows(await ask({ count: 1000 }));
  const has = (test: (row: Record<string, unknown>) => boolean) => found.some(test);
  expect(found.every((row) => typeof row["date"] === "string")).toBe(true);
  expect(has((row) => typeof row["service_id"] === "number")).toBe(true);
  expect(has((row) => typeof row["service_id"] === "string")).toBe(true);
  expect(has((row) => row["rss_feed"] === true)).toBe(true);
  expect(has((row) => row["change_type"] === "disabled" && typeof row["reason"] === "string")).toBe(
    true,
  );
  expect(has((row) => row["change_type"] === "expanded")).toBe(true);
  expect(has((row) => row["resolution"] === "approved")).toBe(true);
  const texts = found.map((row) => JSON.stringify(row));
  expect(new Set(texts).size).toBeLessThan(texts.length);
});

it("filters by app, service, person and change", async () => {
  const row = {
    service_id: 4_711,
    service_type: "RSS",
    user_id: "W0TESTER",
    change_type: "enabled",
  };
  slack.addIntegration({ row });
  const args = { service_id: 4_711, user: "W0TESTER", change_type: "enabled" };
  expect(rows(await ask(args))).toMatchObject([row]);
  expect(rows(await ask({ ...args, change_type: "removed" }))).toEqual([]);
  expect((await ask({ change_type: "expanded" })).body).toMatchObject({
    error: "invalid_arguments",
  });
});

it("keeps two identical rows of one second apart", async () => {
  const twice = {
    at: clock.now(),
    row: { user_id: "W0TWICE", app_id: "A0TWICE", user_name: "twice" },
  };
  slack.addIntegrations([twice, twice]);
  const found = rows(await ask({ user: "W0TWICE" }));
  expect(found).toHaveLength(2);
  expect(found[0]).toMatchObject({ app_id: "A0TWICE" });
});

it.each<Record<string, number>>([{ count: 1001 }, { page: 101 }])("refuses %o", async (args) => {
  expect((await ask(args)).body).toEqual({ ok: false, error: "over_pagination_limit" });
});

describe("an organisation's token", () => {
  it("needs team_id, a workspace of the installer, and the app in it", async () => {
    const { token: org, appId } = slack.issueToken({ teamId: slack.world.organisation.id });
    const [main, , field] = slack.world.workspaces.map(({ id }) => id);
    const asOrg = async (args = {}) => (await callWeb(slack, method, org, args)).body;
    expect(await asOrg()).toMatchObject({ error: "missing_argument" });
    expect(await asOrg({ team_id: field })).toMatchObject({ error: "invalid_auth" });
    expect(await asOrg({ team_id: main })).toMatchObject({ error: "team_access_not_granted" });
    expect((await callWeb(slack, "auth.test", org)).body).toMatchObject({ ok: true });
    slack.addAppToWorkspace(appId, main ?? "");
    expect(await asOrg({ team_id: main })).toMatchObject({ ok: true });
  });
});

it("is not on the Free plan", async () => {
  const free = slack.issueToken({ teamId: slack.world.freeWorkspace.id }).token;
  expect((await callWeb(slack, method, free)).body).toEqual({ ok: false, error: "paid_only" });
});
