import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { startSlackSimulator, type SlackSimulator } from "../start-simulator";
import { callAudit, handClock, nextCursor, rows, walk, workingMorning } from "../testing/client";

const clock = handClock(workingMorning);
const nowSecond = workingMorning / 1000;
let slack: SlackSimulator;
let token: string;

beforeAll(async () => {
  slack = await startSlackSimulator({ now: clock.now, history: { days: 3 }, rateLimits: "off" });
  token = slack.issueToken({ scopes: ["auditlogs:read"] }).token;
});
afterAll(() => slack.close());

const second = (row: Record<string, unknown>) => Number(row["date_create"]);
const ids = (list: readonly Record<string, unknown>[]) => list.map(({ id }) => id);

describe("paging", () => {
  it("gives exactly the entries of a window when every filter is sent with every cursor", async () => {
    const [oldest, latest] = [nowSecond - 86_400, nowSecond - 3_600];
    const walked = await walk((cursor) =>
      callAudit(slack, token, { oldest, latest, limit: 50, ...(cursor && { cursor }) }),
    );
    const truth = slack.world.audit.filter((row) => second(row) >= oldest && second(row) <= latest);
    expect(truth.length).toBeGreaterThan(200);
    expect(ids(walked)).toEqual(ids(truth));
  });

  it("walks the whole history when the cursor comes without oldest", async () => {
    const oldest = nowSecond - 3_600;
    const walked = await walk((cursor) =>
      callAudit(slack, token, cursor ? { limit: 2000, cursor } : { limit: 20, oldest }),
    );
    expect(walked).toHaveLength(slack.world.audit.length);
  });

  it("has a cursor that is nothing but a time", async () => {
    const page = await callAudit(slack, token, { limit: 10 });
    const time = Number(Buffer.from(nextCursor(page), "base64").toString());
    expect(time).toBe(second(slack.world.audit[rows(page).length] ?? {}));
  });

  it("gives more than the limit rather than cut a second in two", async () => {
    const at = workingMorning - 10 * 86_400_000;
    slack.addAuditEvents(
      Array.from({ length: 7 }, (_, index) => ({ id: `same-${index}`, at: at + index })),
    );
    const page = await callAudit(slack, token, { latest: at / 1000, limit: 3 });
    expect(rows(page)).toHaveLength(7);
    expect(nextCursor(page)).toBe("");
  });

  it("includes both bounds", async () => {
    const at = workingMorning - 20 * 86_400_000;
    slack.addAuditEvents(
      [-1, 0, 1, 2].map((offset) => ({ id: `bound-${offset}`, at: at + offset * 1000 })),
    );
    const page = await callAudit(slack, token, { oldest: at / 1000, latest: at / 1000 + 1 });
    expect(ids(rows(page))).toEqual(["bound-1", "bound-0"]);
  });
});

describe("filters", () => {
  it("takes actions, actor and entity together", async () => {
    const [person] = slack.world.people;
    slack.addAuditEvent({ id: "filtered", action: "emoji_removed", userId: person?.id ?? "" });
    slack.addAuditEvent({ action: "emoji_removed", userId: slack.world.people[1]?.id ?? "" });
    const query = {
      action: "emoji_removed,ekm_enrolled",
      actor: person?.id ?? "",
      entity: person?.id ?? "",
    };
    expect(ids(rows(await callAudit(slack, token, query)))).toEqual(["filtered"]);
  });

  it.each([
    ["an unknown action", { action: "user_login,user_teleported" }, "invalid_action"],
    ["more than 30 actions", { action: Array(31).fill("user_login").join() }, "invalid_action"],
    ["oldest in the future", { oldest: nowSecond + 60 }, "invalid_range"],
    ["a cursor of somebody's own making", { cursor: "bm9wZQ==" }, "invalid_cursor"],
  ])("refuses %s", async (_what, query, error) => {
    expect(await callAudit(slack, token, query)).toMatchObject({
      status: 400,
      body: { ok: false, error },
    });
  });
});

describe("who may read", () => {
  it.each<[string, () => string | undefined, number, string]>([
    ["no token", () => undefined, 401, "missing_authentication"],
    ["a token nobody gave out", () => "xoxp-1", 401, "invalid_authentication"],
    [
      "a token without the scope",
      () => wish({ teamId: slack.world.organisation.id }),
      401,
      "invalid_authentication",
    ],
    [
      "a bot token",
      () => wish({ ...org(), kind: "bot", scopes: ["team:read"] }),
      403,
      "method_not_allowed",
    ],
    [
      "an organisation admin's token",
      () => wish({ ...org(), persona: "org-admin" }),
      403,
      "user_not_authorized",
    ],
    [
      "a workspace's token",
      () => wish({ ...audit, teamId: slack.world.mainWorkspace.id }),
      403,
      "team_not_authorized",
    ],
    [
      "a Business+ token",
      () => wish({ ...audit, teamId: slack.world.businessWorkspace.id }),
      403,
      "feature_not_enabled",
    ],
  ])("answers %s with its error", async (_who, give, status, error) => {
    expect(await callAudit(slack, give(), {})).toMatchObject({
      status,
      body: { ok: false, error },
    });
  });

  it("answers GET only, and 404 for what it does not have", async () => {
    const posted = await fetch(`${slack.auditApiUrl}logs`, { method: "POST" });
    expect(await posted.json()).toMatchObject({ error: "method_not_allowed" });
    expect(await callAudit(slack, token, {}, "log")).toMatchObject({
      status: 404,
      body: { error: "bad_endpoint" },
    });
  });

  it("lists actions and schemas to anybody", async () => {
    const { body } = await callAudit(slack, undefined, {}, "actions");
    expect((body["actions"] as Record<string, string[]>)["user"]).toContain("user_login");
    expect((await callAudit(slack, undefined, {}, "schemas")).body["schemas"]).toHaveLength(18);
  });
});

it("has no ok in a good answer", async () => {
  const { body } = await callAudit(slack, token, { limit: 1 });
  expect(Object.keys(body)).toEqual(["entries", "response_metadata"]);
});

it("allows an organisation 50 calls a minute whatever the app, then says when to come back", async () => {
  const own = handClock(workingMorning);
  const limited = await startSlackSimulator({ now: own.now });
  const tokens = [1, 2].map(() => limited.issueToken({ scopes: ["auditlogs:read"] }).token);
  for (let call = 0; call < 50; call += 1)
    expect((await callAudit(limited, tokens[call % 2])).status).toBe(200);
  own.forward(20_000);
  const refused = await callAudit(limited, tokens[0]);
  expect(refused).toMatchObject({ status: 429, body: { error: "rate_limited" } });
  expect(refused.headers.get("retry-after")).toBe("40");
  own.forward(40_000);
  expect((await callAudit(limited, tokens[0])).status).toBe(200);
  await limited.close();
});

const audit = { scopes: ["auditlogs:read"] };
const org = () => ({ ...audit, teamId: slack.world.organisation.id });
const wish = (given: Parameters<SlackSimulator["issueToken"]>[0]) => slack.issueToken(given).token;
