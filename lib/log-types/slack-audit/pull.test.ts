import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { MalformedPage, type PullRequest } from "../log-type";
import { pollDry, pullHarness } from "../testing/pull-harness";
import { beginAuditPull } from "./pull";

type Entry = { id: string; date_create: number; action: string };

const start = 1_772_600_000;
const at = (seconds: number) => new Date(seconds * 1000);

/** Slack's listing in small: newest first, cursors that know a place and nothing else. */
function auditLog(pageSize: number, cut: "seconds" | "anywhere" = "seconds") {
  const entries: Entry[] = [];
  const requests: Record<string, string>[] = [];
  let now = start;

  const add = (time: number, count = 1) => {
    for (let i = 0; i < count; i += 1)
      entries.push({ id: `e${entries.length}`, date_create: time, action: "user_login" });
  };

  const slack = (request: PullRequest) => {
    const { params } = request;
    requests.push(params);
    const oldest = Number(params["oldest"] ?? 0);
    if (oldest > now) return { refusal: "invalid_range" };
    const place = params["cursor"] ? atob(params["cursor"]).split("/").map(Number) : [];
    const [before = Infinity, skip = 0] = place;
    const listed = entries
      .filter(
        ({ date_create: time }) =>
          time >= oldest && time <= Number(params["latest"]) && time <= before,
      )
      .toSorted((a, b) => b.date_create - a.date_create)
      .slice(skip);
    let end = Math.min(pageSize, listed.length);
    while (
      cut === "seconds" &&
      end > 0 &&
      listed[end]?.date_create === listed[end - 1]?.date_create
    )
      end += 1;
    const page = listed.slice(0, end);
    const next = listed[end];
    const sameSecond = next
      ? page.filter((entry) => entry.date_create === next.date_create).length
      : 0;
    const carried = next?.date_create === before ? skip : 0;
    const cursor = next ? btoa(`${next.date_create}/${sameSecond + carried}`) : "";
    return { body: { entries: page, response_metadata: { next_cursor: cursor } } };
  };

  return {
    entries,
    requests,
    add,
    slack,
    now: () => at(now),
    pass: (seconds: number) => void (now += seconds),
  };
}

function subject(log: ReturnType<typeof auditLog>, historyDays = 0) {
  return pullHarness({ begin: beginAuditPull, slack: log.slack, historyDays });
}

const ids = (entries: Entry[]) => entries.map(({ id }) => id).toSorted();

describe("beginAuditPull", () => {
  it("starts an overlap before now, and asks for the future of no clock", () => {
    expect(beginAuditPull(null, { now: at(start), historyDays: 0 }).request()).toEqual({
      api: "audit",
      path: "logs",
      params: { oldest: String(start - 300), latest: String(start), limit: "1000" },
    });
  });

  it("reads what is new before the history, and says what of it is left", () => {
    const log = auditLog(2);
    for (let day = 0; day < 7; day += 1) log.add(start - day * 86_400 - 60);
    const harness = subject(log, 30);
    harness.step(log.now());
    expect(log.requests[0]).toMatchObject({ oldest: String(start - 300), latest: String(start) });
    expect(harness.unread(log.now())).toEqual([
      { from: at(start - 30 * 86_400), to: at(start - 300) },
    ]);
    harness.step(log.now());
    expect(log.requests[1]).toMatchObject({
      oldest: String(start - 30 * 86_400),
      latest: String(start - 300),
    });
    expect(harness.unread(log.now())).toEqual([
      { from: at(start - 30 * 86_400), to: at(start - 2 * 86_400 - 60) },
    ]);
    pollDry(harness, log.now());
    expect([...harness.events.keys()].toSorted()).toEqual(ids(log.entries));
    expect(harness.unread(log.now())).toEqual([]);
  });

  it("sends every filter with every cursor, and freezes the upper bound", () => {
    const log = auditLog(1);
    log.add(start - 30);
    log.add(start - 20);
    log.add(start - 10);
    pollDry(subject(log), log.now());
    expect(log.requests).toHaveLength(3);
    for (const request of log.requests) {
      expect(request).toMatchObject({
        oldest: String(start - 300),
        latest: String(start),
        limit: "1000",
      });
    }
    expect(log.requests[1]?.["cursor"]).toBeTruthy();
  });

  it("starts the next poll an overlap below the newest entry, not below our clock", () => {
    const log = auditLog(10);
    log.add(start - 40);
    const harness = subject(log);
    pollDry(harness, log.now());
    log.pass(7200);
    pollDry(harness, log.now());
    expect(log.requests[1]).toMatchObject({
      oldest: String(start - 340),
      latest: String(start + 7200),
    });
  });

  it("reads what is newer first when a poll had to leave a part, then the part that was left", () => {
    const log = auditLog(1);
    for (const age of [50, 40, 30, 20]) log.add(start - age);
    const harness = subject(log);
    harness.step(log.now());
    harness.step(log.now());
    harness.stop();
    expect(harness.unread(log.now())).toEqual([{ from: at(start - 300), to: at(start - 30) }]);
    harness.stop();
    log.pass(60);
    log.add(start + 30);
    harness.step(log.now());
    expect(harness.events.has("e4")).toBe(true);
    pollDry(harness, log.now());
    expect([...harness.events.keys()].toSorted()).toEqual(ids(log.entries));
  });

  it("stores no cursor", () => {
    const log = auditLog(1);
    log.add(start - 20, 2);
    log.add(start - 30);
    const harness = subject(log);
    harness.step(log.now());
    expect(JSON.stringify(harness.state())).not.toContain("cursor");
    harness.stop();
    harness.step(log.now());
    expect(log.requests[1]).not.toHaveProperty("cursor");
  });

  it("goes on after an empty page with a cursor, and ends where the cursor's key is missing", () => {
    const run = beginAuditPull(null, { now: at(start), historyDays: 0 });
    run.read({ entries: [], response_metadata: { next_cursor: "bW9yZQ==" } });
    run.advance({ rows: [] });
    expect(run.request()?.params).toMatchObject({
      cursor: "bW9yZQ==",
      oldest: String(start - 300),
    });
    run.read({ entries: [], response_metadata: {} });
    run.advance({ rows: [] });
    expect(run.request()).toBeNull();
  });

  it.each([
    [{ entries: [] }],
    [{ entries: [], response_metadata: null }],
    [{ entries: [], response_metadata: { next_cursor: null } }],
  ])("takes %j for the end", (body) => {
    const run = beginAuditPull(null, { now: at(start), historyDays: 0 });
    run.read(body);
    run.advance({ rows: [] });
    expect(run.request()).toBeNull();
    expect(run.unread()).toEqual([]);
  });

  it.each([
    [null],
    ["<html>"],
    [[]],
    [{}],
    [{ entries: {} }],
    [{ entries: [], response_metadata: { next_cursor: 7 } }],
  ])("refuses %j as a page", (body) => {
    const run = beginAuditPull(null, { now: at(start), historyDays: 0 });
    expect(() => run.read(body)).toThrow(MalformedPage);
  });

  it("goes on by time when a cursor comes again, and ends without moving its mark when that leads nowhere", () => {
    const run = beginAuditPull(null, { now: at(start), historyDays: 0 });
    const page = (time: number) => {
      run.read({
        entries: [{ id: `at${time}`, date_create: time }],
        response_metadata: { next_cursor: "c2FtZQ==" },
      });
      run.advance({ rows: [{ eventTime: at(time), isNew: true }] });
    };
    page(start - 10);
    page(start - 20);
    expect(run.request()?.params).toEqual({
      oldest: String(start - 300),
      latest: String(start - 20),
      limit: "1000",
    });
    page(start - 20);
    page(start - 20);
    expect(run.request()).toBeNull();
    expect(run.unread()).toEqual([{ from: at(start - 300), to: at(start - 20) }]);
    const next = beginAuditPull(run.state(), { now: at(start + 60), historyDays: 0 });
    expect(next.request()?.params).toMatchObject({
      oldest: String(start - 310),
      latest: String(start + 60),
    });
  });

  it("does not believe a page that was answered twice", () => {
    const log = auditLog(1);
    for (const age of [40, 30, 20, 10]) log.add(start - age);
    const harness = subject(log);
    let first: unknown;
    harness.step(log.now(), (body) => (first = body));
    const cursorOfThird = { next_cursor: btoa(`${start - 30}/0`) };
    harness.step(log.now(), () => ({ ...(first as object), response_metadata: cursorOfThird }));
    pollDry(harness, log.now());
    expect([...harness.events.keys()].toSorted()).toEqual(ids(log.entries));
  });

  it("stops at the window's lower end when Slack forgets the filter", () => {
    const run = beginAuditPull(null, { now: at(start), historyDays: 0 });
    run.read({
      entries: [{ id: "old", date_create: start - 9000 }],
      response_metadata: { next_cursor: "b2xk" },
    });
    run.advance({ rows: [{ eventTime: at(start - 9000), isNew: true }] });
    expect(run.request()).toBeNull();
  });

  it("finds another way round a refused cursor and a history from before the log began", () => {
    const run = beginAuditPull(null, { now: at(start), historyDays: 90 });
    expect(run.refused("invalid_range")).toBe(false);
    run.read({
      entries: [{ id: "a", date_create: start - 5 }],
      response_metadata: { next_cursor: "Yw==" },
    });
    run.advance({ rows: [{ eventTime: at(start - 5), isNew: true }] });
    expect(run.refused("invalid_cursor")).toBe(true);
    expect(run.request()?.params).toEqual({
      oldest: String(start - 300),
      latest: String(start - 5),
      limit: "1000",
    });
    run.read({ entries: [], response_metadata: { next_cursor: "" } });
    run.advance({ rows: [] });
    expect(run.refused("invalid_range")).toBe(true);
    expect(run.request()?.params).toEqual({ latest: String(start - 300), limit: "1000" });
    expect(run.refused("invalid_range")).toBe(false);
    expect(run.refused("token_revoked")).toBe(false);
  });

  it("is not led astray by an entry from the future or without a time", () => {
    const log = auditLog(10);
    log.add(start - 10);
    const harness = subject(log);
    harness.step(log.now(), (body) => ({
      ...(body as object),
      entries: [
        { id: "f", date_create: start * 1000 },
        { id: "g", date_create: start + 5000 },
        { id: "h" },
        7,
        ...log.entries,
      ],
    }));
    expect(harness.state()).toMatchObject({ newest: start - 10 });
  });

  it("keeps reading when our clock has jumped back", () => {
    const log = auditLog(10);
    log.add(start - 10);
    const harness = subject(log);
    pollDry(harness, log.now());
    expect(harness.request(at(start - 600))?.params).toEqual({
      oldest: String(start - 900),
      latest: String(start - 600),
      limit: "1000",
    });
  });

  it("comes to its history even when every poll has a single call", () => {
    const log = auditLog(2);
    for (let age = 1; age <= 20; age += 1) log.add(start - age * 1000);
    const harness = subject(log, 1);
    for (let second = 0; second < 60; second += 1) {
      log.pass(1);
      harness.step(log.now());
      harness.stop();
    }
    expect(harness.events.size).toBe(20);
  });

  it.each(["no state", 7, { version: 9 }, { version: 1, newest: "x" }])(
    "begins anew on the state %j",
    (stored) => {
      expect(beginAuditPull(stored, { now: at(start), historyDays: 0 }).request()).not.toBeNull();
    },
  );
});

const action = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ do: "page" as const }) },
  { weight: 1, arbitrary: fc.constant({ do: "lostCommit" as const }) },
  { weight: 1, arbitrary: fc.constant({ do: "repeat" as const }) },
  { weight: 2, arbitrary: fc.constant({ do: "stop" as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("add" as const),
      late: fc.integer({ min: 0, max: 240 }),
      count: fc.integer({ min: 1, max: 5 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("pass" as const),
      seconds: fc.integer({ min: 0, max: 400 }),
    }),
  },
);

/** True when the next call continues what the last one began. */
function sameSequence(last?: Record<string, string>, next?: Record<string, string>): boolean {
  return (
    Boolean(next?.["cursor"]) &&
    last?.["oldest"] === next?.["oldest"] &&
    last?.["latest"] === next?.["latest"]
  );
}

describe("every audit entry once", () => {
  it("whatever comes between the pages", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom("seconds" as const, "anywhere" as const),
        fc.array(action, { maxLength: 120 }),
        (pageSize, cut, actions) => {
          const log = auditLog(pageSize, cut);
          for (let age = 0; age < 12; age += 1) log.add(start - age * 40, 2);
          const harness = subject(log, 1);
          let last: unknown = null;
          for (const step of actions) {
            if (step.do === "page") harness.step(log.now(), (body) => (last = body));
            if (step.do === "lostCommit") harness.step(log.now(), (body) => body, false);
            if (
              step.do === "repeat" &&
              sameSequence(log.requests.at(-1), harness.request(log.now())?.params)
            ) {
              harness.step(log.now(), () => last);
            }
            if (step.do === "stop") harness.stop();
            if (step.do === "add") log.add(log.now().getTime() / 1000 - step.late, step.count);
            if (step.do === "pass") log.pass(step.seconds);
          }
          for (let poll = 0; poll < 3; poll += 1) {
            harness.stop();
            log.pass(60);
            pollDry(harness, log.now());
          }
          expect([...harness.events.keys()].toSorted()).toEqual(ids(log.entries));
          expect(harness.unread(log.now())).toEqual([]);
        },
      ),
      { numRuns: 8000 },
    );
  });
});
