import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { startSlackSimulator, type SlackSimulator } from "../start-simulator";
import { callAudit, callWeb, nextCursor, rows, workingMorning } from "../testing/client";

let slack: SlackSimulator;
let admin: string;
let audit: string;

beforeAll(async () => {
  slack = await startSlackSimulator({
    now: () => workingMorning,
    history: { days: 1 },
    rateLimits: "off",
  });
  admin = slack.issueToken().token;
  audit = slack.issueToken({ scopes: ["auditlogs:read"] }).token;
});
afterEach(() => slack.faults.clear());
afterAll(() => slack.close());

const raw = () =>
  fetch(`${slack.auditApiUrl}logs`, { headers: { authorization: `Bearer ${audit}` } });
const accessLogs = (token = admin) => callWeb(slack, "team.accessLogs", token);
const ids = (page: Awaited<ReturnType<typeof callAudit>>) => rows(page).map(({ id }) => id);

describe("which calls are struck", () => {
  it("the next so many of an endpoint", async () => {
    slack.faults.set("rate-limited", {}, { endpoint: "team.accessLogs", times: 2 });
    expect((await callAudit(slack, audit)).status).toBe(200);
    const statuses = [await accessLogs(), await accessLogs(), await accessLogs()].map(
      ({ status }) => status,
    );
    expect(statuses).toEqual([429, 429, 200]);
    expect(slack.faults.list()).toMatchObject([{ matched: 3, applied: 2 }]);
  });

  it("every so many-th", async () => {
    slack.faults.set("server-error", { status: 503 }, { every: 3 });
    const statuses: number[] = [];
    for (let call = 0; call < 6; call += 1) statuses.push((await raw()).status);
    expect(statuses).toEqual([200, 200, 503, 200, 200, 503]);
  });

  it("those of one token", async () => {
    slack.faults.set("api-error", { error: "internal_error" }, { token: admin });
    expect((await accessLogs()).body).toEqual({ ok: false, error: "internal_error" });
    expect((await accessLogs(slack.issueToken().token)).body).toMatchObject({ ok: true });
  });

  it("never one whose name is misspelt", () => {
    expect(() => slack.faults.set("reset", {}, { endpoint: "audit/logs" })).toThrow(
      "There is no endpoint",
    );
  });

  it("none after it is cleared", async () => {
    const id = slack.faults.set("reset");
    slack.faults.clear(id);
    expect((await accessLogs()).status).toBe(200);
  });
});

describe("429", () => {
  it.each([
    [{ retryAfter: 7 }, "7", { ok: false, error: "ratelimited" }],
    [
      { retryAfter: null, body: "rate_limited" as const },
      null,
      { ok: false, error: "rate_limited" },
    ],
    [{ retryAfter: "soon", header: "retry-after" }, "soon", { ok: false, error: "ratelimited" }],
  ])("as %o", async (settings, header, body) => {
    slack.faults.set("rate-limited", settings);
    const answer = await accessLogs();
    expect(answer).toMatchObject({ status: 429, body });
    expect(answer.headers.get("retry-after")).toBe(header);
  });
});

describe("on the wire", () => {
  it("HTML with status 200", async () => {
    slack.faults.set("html-page");
    const answer = await raw();
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      200,
      "text/html; charset=utf-8",
    ]);
  });

  it("JSON that ends early", async () => {
    slack.faults.set("truncated");
    const answer = await raw();
    await expect(answer.json()).rejects.toThrow(SyntaxError);
  });

  it("a connection that closes early", async () => {
    slack.faults.set("truncated", { how: "connection" });
    const answer = await raw();
    await expect(answer.text()).rejects.toThrow("terminated");
  });

  it("a connection that is reset", async () => {
    slack.faults.set("reset");
    await expect(raw()).rejects.toThrow("fetch failed");
    expect(slack.requests.at(-1)).toMatchObject({
      endpoint: "audit.logs",
      error: "reset",
      faults: ["reset"],
    });
  });

  it("a reply that never ends, until the simulator is closed", async () => {
    const other = await startSlackSimulator();
    other.faults.set("hang");
    const answer = await fetch(`${other.auditApiUrl}logs`);
    const text = answer.text().catch(() => "cut off");
    const early = await Promise.race([
      text,
      new Promise((resolve) => setTimeout(resolve, 60, "waiting")),
    ]);
    expect(early).toBe("waiting");
    await other.close();
    expect(await text).toBe("cut off");
  });

  it("a slow reply", async () => {
    slack.faults.set("delay", { ms: 80 });
    const started = performance.now();
    await raw();
    expect(performance.now() - started).toBeGreaterThan(75);
  });
});

describe("pages", () => {
  const first = () => callAudit(slack, audit, { limit: 10 });
  const second = (cursor: string) => callAudit(slack, audit, { limit: 10, cursor });

  it("a cursor that expired; calls without one do not count", async () => {
    slack.faults.set("expired-cursor", {}, { times: 1 });
    const cursor = nextCursor(await first());
    expect(await second(cursor)).toMatchObject({ status: 400, body: { error: "invalid_cursor" } });
    expect((await second(cursor)).status).toBe(200);
  });

  it("a cursor that repeats", async () => {
    const cursor = nextCursor(await first());
    slack.faults.set("repeated-cursor");
    expect(nextCursor(await second(cursor))).toBe(cursor);
  });

  it("the same page twice, then the right one", async () => {
    slack.faults.set("repeated-page", {}, { times: 1 });
    const one = await first();
    const again = await second(nextCursor(one));
    expect(again.body).toEqual(one.body);
    expect(ids(await second(nextCursor(again)))).not.toContain(ids(one)[0]);
  });

  it("pages that overlap", async () => {
    slack.faults.set("overlapping-pages", { rows: 2 });
    const one = await first();
    expect(ids(await second(nextCursor(one))).slice(0, 2)).toEqual(ids(one).slice(-2));
  });

  it("rows twice", async () => {
    slack.faults.set("duplicate-rows", { rows: 2 });
    const found = ids(await first());
    expect(found.slice(-2)).toEqual(found.slice(0, 2));
  });

  it("fatal_error on deep pages, not by cursor", async () => {
    slack.faults.set("deep-pages-fail", { fromPage: 2 }, { endpoint: "team.accessLogs" });
    const page = (args: Record<string, number>) => callWeb(slack, "team.accessLogs", admin, args);
    expect((await page({ page: 1 })).body).toMatchObject({ ok: true });
    expect((await page({ page: 2 })).body).toEqual({ ok: false, error: "fatal_error" });
    expect((await page({ limit: 5 })).body).toMatchObject({ ok: true });
  });
});
