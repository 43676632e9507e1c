import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { MalformedPage, type PullRequest } from "../log-type";
import { pollDry, pullHarness } from "../testing/pull-harness";
import { beginAccessPull } from "./pull";
import { accessRowKey } from "./row-key";

type Row = {
  user_id: string;
  ip: string | null;
  user_agent: string;
  date_first: number;
  date_last: number;
  count: number;
};
type Order = "date_first" | "date_last" | "oldest first";

const start = 1_772_600_000;
const at = (seconds: number) => new Date(seconds * 1000);

/** Slack's list in small: one row per combination, changed in place, in numbered pages or by cursor. */
function accessLog(pageSize: number, order: Order = "date_first") {
  const rows: Row[] = [];
  const requests: Record<string, string>[] = [];
  let now = start;
  let numberedPagesFail = false;

  const add = (count = 1, time = now) => {
    for (let i = 0; i < count; i += 1) {
      const n = rows.length;
      rows.push({
        user_id: `W${n % 7}`,
        ip: `203.0.113.${n % 200}`,
        user_agent: `Slack/${n}`,
        date_first: time,
        date_last: time,
        count: 1,
      });
    }
  };

  const touch = (index: number) => {
    const row = rows[index % Math.max(rows.length, 1)];
    if (!row) return;
    row.date_last = now;
    row.count += 1;
  };

  const listed = (before: number) => {
    const field = order === "date_last" ? "date_last" : "date_first";
    const newestFirst = rows
      .filter((row) => row[field] <= before)
      .toSorted((a, b) => b[field] - a[field]);
    return order === "oldest first" ? newestFirst.toReversed() : newestFirst;
  };

  const slack = (request: PullRequest) => {
    const { params } = request;
    requests.push(params);
    const list = listed(Number(params["before"] ?? now));
    if (params["limit"]) {
      const from = params["cursor"] ? Number(atob(params["cursor"])) : 0;
      const next = from + pageSize < list.length ? btoa(String(from + pageSize)) : "";
      const logins = list.slice(from, from + pageSize);
      return {
        body: structuredClone({ ok: true, logins, response_metadata: { next_cursor: next } }),
      };
    }
    if (numberedPagesFail) return { refusal: "fatal_error" };
    const page = Number(params["page"]);
    if (page > 100) return { refusal: "over_pagination_limit" };
    const logins = list.slice((page - 1) * pageSize, page * pageSize);
    const pages = Math.ceil(list.length / pageSize);
    return {
      body: structuredClone({
        ok: true,
        logins,
        paging: { count: pageSize, total: list.length, page, pages },
      }),
    };
  };

  return {
    rows,
    requests,
    add,
    touch,
    slack,
    now: () => at(now),
    pass: (seconds: number) => void (now += seconds),
    failNumberedPages: () => void (numberedPagesFail = true),
  };
}

const subject = (log: ReturnType<typeof accessLog>) =>
  pullHarness({ begin: beginAccessPull, slack: log.slack });
const keys = (rows: Row[]) => rows.map(accessRowKey).toSorted();

describe("beginAccessPull", () => {
  it("reads the whole list at first, and then only from the top to what is known", () => {
    const log = accessLog(10);
    for (let i = 0; i < 45; i += 1) {
      log.add(1);
      log.pass(60);
    }
    const harness = subject(log);
    expect(pollDry(harness, log.now())).toBe(5);
    expect(log.requests[0]).toEqual({ count: "1000", page: "1" });
    expect([...harness.events.keys()].toSorted()).toEqual(keys(log.rows));
    expect(pollDry(harness, log.now())).toBe(1);
    log.pass(60);
    log.add(12);
    expect(pollDry(harness, log.now())).toBe(3);
    expect([...harness.events.keys()].toSorted()).toEqual(keys(log.rows));
  });

  it("takes up an unfinished first reading by page number, newest rows first", () => {
    const log = accessLog(2);
    for (let i = 0; i < 12; i += 1) {
      log.pass(1000);
      log.add();
    }
    const harness = subject(log);
    for (let i = 0; i < 3; i += 1) harness.step(log.now());
    harness.stop();
    expect(harness.unread(log.now())).toEqual([
      { from: null, to: at(log.rows[6]?.date_first ?? 0) },
    ]);
    harness.stop();
    log.pass(1000);
    log.add();
    pollDry(harness, log.now());
    expect(log.requests.map(({ page }) => page)).toEqual([
      "1",
      "2",
      "3",
      "1",
      "2",
      "4",
      "5",
      "6",
      "7",
    ]);
    expect([...harness.events.keys()].toSorted()).toEqual(keys(log.rows));
    expect(harness.unread(log.now())).toEqual([]);
  });

  it("goes below page 100 by time", () => {
    const log = accessLog(1);
    for (let i = 0; i < 250; i += 1) {
      log.pass(10);
      log.add();
    }
    const harness = subject(log);
    pollDry(harness, log.now());
    expect(log.requests.some(({ before }) => before !== undefined)).toBe(true);
    expect([...harness.events.keys()].toSorted()).toEqual(keys(log.rows));
  });

  it("uses cursors when Slack cannot serve numbered pages, also after a restart", () => {
    const log = accessLog(2);
    for (let i = 0; i < 11; i += 1) {
      log.pass(10);
      log.add();
    }
    const harness = subject(log);
    harness.step(log.now());
    log.failNumberedPages();
    harness.step(log.now());
    harness.step(log.now());
    expect(log.requests.at(-1)).toEqual({ limit: "999", before: String(log.rows[9]?.date_first) });
    harness.stop();
    expect(JSON.stringify(harness.state())).not.toContain("cursorsSeen");
    pollDry(harness, log.now());
    expect([...harness.events.keys()].toSorted()).toEqual(keys(log.rows));
  });

  it("returns to numbered pages where Slack ignores the cursor mode", () => {
    const run = beginAccessPull(null, { now: at(start), historyDays: 0 });
    expect(run.refused("fatal_error")).toBe(true);
    run.read({ logins: [{ user_id: "W1" }], paging: { page: 1, pages: 3, total: 3, count: 1 } });
    run.advance({ rows: [{ eventTime: at(start), isNew: true }] });
    expect(run.request()?.params).toEqual({ count: "1000", page: "1" });
    expect(run.refused("fatal_error")).toBe(false);
  });

  it("ends the poll with errors that it has no way round", () => {
    const run = beginAccessPull(null, { now: at(start), historyDays: 0 });
    for (const code of [
      "token_revoked",
      "invalid_cursor",
      "over_pagination_limit",
      "internal_error",
    ]) {
      expect(run.refused(code)).toBe(false);
    }
  });

  it("asks again when a page comes twice", () => {
    const log = accessLog(2);
    log.add(6);
    const harness = subject(log);
    let first: unknown;
    harness.step(log.now(), (body) => (first = body));
    harness.step(log.now(), () => first);
    pollDry(harness, log.now());
    expect([...harness.events.keys()].toSorted()).toEqual(keys(log.rows));
  });

  it("reads the whole list again now and then, and says that nothing is missing meanwhile", () => {
    const log = accessLog(10);
    for (let i = 0; i < 40; i += 1) {
      log.add(1);
      log.pass(60);
    }
    const harness = subject(log);
    pollDry(harness, log.now());
    log.pass(6 * 3600);
    harness.step(log.now());
    expect(harness.request(log.now())?.params).toEqual({ count: "1000", page: "1" });
    expect(harness.unread(log.now())).toEqual([]);
    pollDry(harness, log.now());
    expect(log.requests.slice(4).map(({ page }) => page)).toEqual(["1", "1", "2", "3", "4"]);
  });

  it("finishes its first reading even when every poll has a single call", () => {
    const log = accessLog(6);
    for (let i = 0; i < 60; i += 1) {
      log.pass(1000);
      log.add();
    }
    const harness = subject(log);
    for (let second = 0; second < 90; second += 1) {
      log.pass(1);
      if (second % 30 === 0) log.add();
      harness.step(log.now());
      harness.stop();
    }
    expect([...harness.events.keys()].toSorted()).toEqual(keys(log.rows));
  });

  it.each([[null], ["<html>"], [[]], [{}], [{ ok: true }], [{ logins: {} }]])(
    "refuses %j as a page",
    (body) => {
      expect(() => beginAccessPull(null, { now: at(start), historyDays: 0 }).read(body)).toThrow(
        MalformedPage,
      );
    },
  );

  it("takes rows without dates, null rows and an empty list as they come", () => {
    const run = beginAccessPull(null, { now: at(start), historyDays: 0 });
    const records = run.read({
      logins: [null, { user_id: "W1" }, 7],
      paging: { pages: 1, total: 3 },
    });
    expect(new Set(run.dedupeKeys(records)).size).toBe(3);
    run.advance({ rows: records.map(() => ({ eventTime: null, isNew: false })) });
    expect(run.request()).toBeNull();
    const empty = beginAccessPull(null, { now: at(start), historyDays: 0 });
    empty.read({ ok: true, logins: [], paging: { count: 1000, total: 0, page: 1, pages: 0 } });
    empty.advance({ rows: [] });
    expect(empty.request()).toBeNull();
  });
});

describe("accessRowKey", () => {
  it("keeps apart what is not the same, however its parts are cut", () => {
    const combinations = [
      { user_id: "W1", ip: "1|2", user_agent: "3" },
      { user_id: "W1", ip: "1", user_agent: "2|3" },
      { user_id: "W1", ip: null, user_agent: "" },
      { user_id: "W1", ip: "", user_agent: null },
      { user_id: "W1", ip: "null", user_agent: "" },
    ];
    expect(new Set(combinations.map(accessRowKey)).size).toBe(combinations.length);
  });

  it("does not change with what changes in place", () => {
    const row = {
      user_id: "W1",
      ip: "203.0.113.9",
      user_agent: "Slack",
      date_last: 1,
      count: 1,
      country: null,
    };
    expect(accessRowKey({ ...row, date_last: 9, count: 4, country: "NL" })).toBe(accessRowKey(row));
    expect(accessRowKey({ user_id: "W1" })).toBe(
      accessRowKey({ user_id: "W1", ip: null, user_agent: null }),
    );
  });
});

const action = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ do: "page" as const }) },
  { weight: 1, arbitrary: fc.constant({ do: "lostCommit" as const }) },
  { weight: 2, arbitrary: fc.constant({ do: "stop" as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("add" as const),
      count: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("touch" as const), index: fc.nat(200) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("pass" as const),
      seconds: fc.integer({ min: 0, max: 900 }),
    }),
  },
);

describe("every combination once", () => {
  it.each<Order>(["date_first", "date_last", "oldest first"])(
    "whatever comes between the pages of a list by %s",
    (order) => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 5 }),
          fc.array(action, { maxLength: 120 }),
          (pageSize, actions) => {
            const log = accessLog(pageSize, order);
            for (let i = 0; i < 12; i += 1) log.add(1, start - 20_000 + i * 900);
            const harness = subject(log);
            for (const step of actions) {
              if (step.do === "page") harness.step(log.now());
              if (step.do === "lostCommit") harness.step(log.now(), (body) => body, false);
              if (step.do === "stop") harness.stop();
              if (step.do === "add") log.add(step.count);
              if (step.do === "touch") log.touch(step.index);
              if (step.do === "pass") log.pass(step.seconds);
            }
            for (let poll = 0; poll < 4; poll += 1) {
              harness.stop();
              log.pass(700);
              pollDry(harness, log.now());
            }
            expect([...harness.events.keys()].toSorted()).toEqual(keys(log.rows));
            expect(harness.unread(log.now())).toEqual([]);
          },
        ),
        { numRuns: 8000 },
      );
    },
  );
});
