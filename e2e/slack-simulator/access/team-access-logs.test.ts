import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { startSlackSimulator, type SlackSimulator } from "../start-simulator";
import { callWeb, handClock, nextCursor, rows, walk, workingMorning } from "../testing/client";

const clock = handClock(workingMorning);
let slack: SlackSimulator;
let token: string;

beforeAll(async () => {
  slack = await startSlackSimulator({ now: clock.now, history: { days: 3 }, rateLimits: "off" });
  token = slack.issueToken().token;
});
afterAll(() => slack.close());

const method = "team.accessLogs";
const ask = (args: Record<string, string | number> = {}) => callWeb(slack, method, token, args);

describe("page mode", () => {
  it("gives every row once, newest date_first first", async () => {
    const first = await ask({ count: 100 });
    const { pages, total } = first.body["paging"] as { pages: number; total: number };
    const all = rows(first);
    for (let page = 2; page <= pages; page += 1) all.push(...rows(await ask({ count: 100, page })));
    expect(pages).toBeGreaterThan(2);
    expect(all).toHaveLength(total);
    expect(all).toEqual(slack.world.accessRows());
    const starts = all.map((row) => Number(row["date_first"]));
    expect(starts).toEqual(starts.toSorted((a, b) => b - a));
  });

  it.each<Record<string, number>>([{ count: 1001 }, { page: 101 }])("refuses %o", async (args) => {
    expect((await ask(args)).body).toEqual({ ok: false, error: "over_pagination_limit" });
  });

  it("takes before, inclusive, to go on further back", async () => {
    const before = Number(slack.world.accessRows()[150]?.date_first);
    const found = rows(await ask({ before, count: 1000 }));
    expect(found[0]).toMatchObject({ date_first: before });
    expect(found).toEqual(slack.world.accessRows().filter((row) => row.date_first <= before));
  });
});

describe("cursor mode", () => {
  it("gives every row once although newer rows come in above", async () => {
    const known = slack.world.accessRows();
    let fresh = 0;
    const walked = await walk((cursor) => {
      fresh += 1;
      slack.addAccess({ ip: `198.19.99.${fresh}`, userAgent: "Fresh/1" });
      return ask({ limit: 150, ...(cursor && { cursor }) });
    });
    expect(fresh).toBeGreaterThan(2);
    expect(walked.slice(1)).toEqual(known);
  });

  it.each([
    [{ limit: 1000 }, "invalid_limit"],
    [{ limit: 10, cursor: "bm9wZQ==" }, "invalid_cursor"],
  ])("refuses %o", async (args, error) => {
    expect((await ask(args)).body).toEqual({ ok: false, error });
  });

  it("forgets a cursor after an hour", async () => {
    const cursor = nextCursor(await ask({ limit: 10 }));
    clock.forward(3_600_001);
    expect((await ask({ limit: 10, cursor })).body).toEqual({ ok: false, error: "invalid_cursor" });
  });
});

it("moves date_last and count of a row in its place", async () => {
  const [userId = ""] = slack.world.people.map(({ id }) => id);
  const same = {
    userId,
    ip: "198.19.77.7",
    userAgent: "Kept/1",
    isp: null,
    country: null,
    region: null,
  };
  slack.addAccess({ ...same, at: clock.now() - 5_000 });
  slack.addAccess({ ...same, at: clock.now() - 4_000, userAgent: "Kept/2" });
  slack.addAccess({ ...same, at: clock.now(), count: 3 });
  const [newest, older] = rows(await ask({ count: 2 }));
  const now = Math.floor(clock.now() / 1000);
  expect(newest).toMatchObject({ user_agent: "Kept/2", count: 1 });
  expect(older).toMatchObject({
    user_agent: "Kept/1",
    date_first: now - 5,
    date_last: now,
    count: 4,
    isp: null,
    country: null,
    region: null,
  });
});

describe("an organisation's token", () => {
  const orgToken = () => slack.issueToken({ teamId: slack.world.organisation.id });

  it("sees all workspaces without team_id, only site and app access with it", async () => {
    const { token: org, appId } = orgToken();
    const teamId = slack.world.mainWorkspace.id;
    const refused = await callWeb(slack, method, org, { team_id: teamId });
    expect(refused.body).toMatchObject({ error: "team_access_not_granted" });
    slack.addAppToWorkspace(appId, teamId);
    const part = await callWeb(slack, method, org, { team_id: teamId, count: 1000 });
    const whole = await callWeb(slack, method, org, { count: 1000 });
    expect(rows(part)).toEqual(slack.world.accessRows({ teamId, siteOnly: true }).slice(0, 1000));
    expect(rows(whole)).toEqual(
      slack.world.accessRows({ teamId: slack.world.organisation.id }).slice(0, 1000),
    );
    expect(rows(part).length).toBeLessThan(rows(whole).length);
  });

  it("can be made to name a workspace", async () => {
    const { token: org, appId } = orgToken();
    const teamId = slack.world.mainWorkspace.id;
    slack.addAppToWorkspace(appId, teamId);
    const fault = slack.faults.set("team-id-required");
    expect((await callWeb(slack, method, org)).body).toMatchObject({ error: "missing_argument" });
    expect((await callWeb(slack, method, org, { team_id: teamId })).body["ok"]).toBe(true);
    expect((await ask()).body["ok"]).toBe(true);
    slack.faults.clear(fault);
    expect((await callWeb(slack, method, org)).body["ok"]).toBe(true);
  });

  it("is told when a team is not of the organisation", async () => {
    const args = { team_id: slack.world.businessWorkspace.id };
    expect((await callWeb(slack, method, orgToken().token, args)).body).toMatchObject({
      error: "invalid_team_id",
    });
  });
});

describe("who may read", () => {
  it.each<[string, () => string | undefined, Record<string, string>]>([
    ["no token", () => undefined, { error: "not_authed" }],
    ["an unknown token", () => "xoxp-1", { error: "invalid_auth" }],
    [
      "a bot",
      () => slack.issueToken({ kind: "bot", scopes: ["team:read"] }).token,
      { error: "not_allowed_token_type" },
    ],
    [
      "a token without admin",
      () => slack.issueToken({ scopes: ["users:read"] }).token,
      { error: "missing_scope", needed: "admin", provided: "users:read" },
    ],
    [
      "the Free plan",
      () => slack.issueToken({ teamId: slack.world.freeWorkspace.id }).token,
      { error: "paid_only" },
    ],
  ])("answers %s with 200 and its error", async (_who, give, body) => {
    expect(await callWeb(slack, method, give())).toMatchObject({
      status: 200,
      body: { ok: false, ...body },
    });
  });

  it("says what the token may in x-oauth-scopes", async () => {
    const { headers } = await ask();
    expect(headers.get("x-oauth-scopes")).toBe("admin");
    expect(headers.get("x-accepted-oauth-scopes")).toBe("admin");
  });
});

it("allows an app 20 calls a minute, each method and app for itself", async () => {
  const own = handClock(workingMorning);
  const limited = await startSlackSimulator({ now: own.now });
  const [one, other] = [limited.issueToken().token, limited.issueToken().token];
  for (let call = 0; call < 20; call += 1) await callWeb(limited, method, one);
  const refused = await callWeb(limited, method, one);
  expect(refused).toMatchObject({ status: 429, body: { ok: false, error: "ratelimited" } });
  expect(refused.headers.get("retry-after")).toBe("60");
  expect((await callWeb(limited, "team.integrationLogs", one)).status).toBe(200);
  expect((await callWeb(limited, method, other)).status).toBe(200);
  own.forward(60_000);
  expect((await callWeb(limited, method, one)).status).toBe(200);
  await limited.close();
});
