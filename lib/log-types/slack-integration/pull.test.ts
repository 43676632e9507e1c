import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { MalformedPage, type PullRequest } from "../log-type";
import { pollDry, pullHarness } from "../testing/pull-harness";
import { beginIntegrationPull } from "./pull";
import { integrationRowId, occurrenceKeys } from "./row-key";

type Row = { date: string; change_type: string; user_id: string; service_id: number | string };
type Order = "newest first" | "oldest first";

const start = 1_772_600_000;
const at = (seconds: number) => new Date(seconds * 1000);

/** Slack's list in small: numbered pages, and rows of which some are the same to the letter. */
function integrationLog(pageSize: number, order: Order) {
  const rows: Row[] = [];
  const pages: number[] = [];
  let now = start;

  const add = (kind: number) => {
    rows.push({ date: String(now), change_type: "added", user_id: "W1", service_id: kind });
  };

  const slack = (request: PullRequest) => {
    const page = Number(request.params["page"]);
    pages.push(page);
    const list = order === "newest first" ? rows.toReversed() : rows;
    const logs = list.slice((page - 1) * pageSize, page * pageSize);
    const paging = {
      count: pageSize,
      total: rows.length,
      page,
      pages: Math.ceil(rows.length / pageSize),
    };
    return { body: structuredClone({ ok: true, logs, paging }) };
  };

  return {
    rows,
    pages,
    add,
    slack,
    now: () => at(now),
    pass: (seconds: number) => void (now += seconds),
  };
}

const subject = (log: ReturnType<typeof integrationLog>) =>
  pullHarness({ begin: beginIntegrationPull, slack: log.slack });

/** The key that each row of the list must have, however it was read. */
const keys = (rows: Row[]) => occurrenceKeys(rows.map(integrationRowId), new Map()).toSorted();

function filled(pageSize: number, order: Order, count: number) {
  const log = integrationLog(pageSize, order);
  for (let i = 0; i < count; i += 1) {
    log.pass(60);
    log.add(i);
  }
  return log;
}

describe.each<Order>(["newest first", "oldest first"])(
  "beginIntegrationPull on a list %s",
  (order) => {
    it("reads the whole list at first", () => {
      const log = filled(10, order, 35);
      const harness = subject(log);
      pollDry(harness, log.now());
      expect(log.pages).toEqual([1, 2, 3, 4]);
      expect([...harness.events.keys()].toSorted()).toEqual(keys(log.rows));
    });

    it("looks at the first page only while nothing happens, and at the end where the list grew unseen", () => {
      const log = filled(10, order, 35);
      const harness = subject(log);
      pollDry(harness, log.now());
      expect(pollDry(harness, log.now())).toBe(1);
      log.pass(60);
      log.add(99);
      pollDry(harness, log.now());
      expect(log.pages.slice(5)).toEqual(order === "newest first" ? [1, 2] : [1, 4, 3]);
      expect([...harness.events.keys()].toSorted()).toEqual(keys(log.rows));
    });

    it("keeps two rows that are the same in one second, also across a page's edge", () => {
      const log = integrationLog(2, order);
      for (const kind of [1, 2, 2, 2, 3]) log.add(kind);
      const harness = subject(log);
      pollDry(harness, log.now());
      expect(harness.events.size).toBe(5);
      log.add(3);
      log.add(3);
      pollDry(harness, log.now());
      expect([...harness.events.keys()].toSorted()).toEqual(keys(log.rows));
    });

    it("does not take a row that moved to the next page for a second one", () => {
      const log = filled(3, order, 12);
      const harness = subject(log);
      for (let i = 0; i < 4; i += 1) {
        harness.step(log.now());
        log.pass(60);
        log.add(50 + i);
      }
      pollDry(harness, log.now());
      pollDry(harness, log.now());
      expect([...harness.events.keys()].toSorted()).toEqual(keys(log.rows));
    });

    it("goes on with an unfinished scan where it was", () => {
      const log = filled(2, order, 9);
      const harness = subject(log);
      harness.step(log.now());
      harness.step(log.now());
      harness.stop();
      expect(harness.unread(log.now())).toEqual([{ from: null, to: null }]);
      harness.stop();
      pollDry(harness, log.now());
      expect(log.pages).toEqual([1, 2, 3, 4, 5]);
      expect(harness.unread(log.now())).toEqual([]);
    });

    it("reads the whole list once a day", () => {
      const log = filled(10, order, 25);
      const harness = subject(log);
      pollDry(harness, log.now());
      log.pass(86_400);
      pollDry(harness, log.now());
      expect(log.pages.slice(3)).toEqual([1, 1, 2, 3]);
    });

    it("comes to the end even when every poll has a single call", () => {
      const log = filled(10, order, 45);
      const harness = subject(log);
      for (let second = 0; second < 60; second += 1) {
        log.pass(1);
        if (second % 20 === 0) log.add(second);
        harness.step(log.now());
        harness.stop();
      }
      expect([...harness.events.keys()].toSorted()).toEqual(keys(log.rows));
    });

    it("is not misled by a page that is answered twice, or by another page than the one asked for", () => {
      const log = filled(3, order, 12);
      const harness = subject(log);
      let first: unknown;
      harness.step(log.now(), (body) => (first = body));
      harness.step(log.now(), () => first);
      harness.step(log.now(), (body) => ({
        ...(body as object),
        logs: (first as { logs: unknown }).logs,
      }));
      pollDry(harness, log.now());
      expect([...harness.events.keys()].toSorted()).toEqual(keys(log.rows));
    });
  },
);

describe("beginIntegrationPull", () => {
  it("asks for pages, and for nothing that Slack does not know here", () => {
    expect(beginIntegrationPull(null, { now: at(start), historyDays: 7 }).request()).toEqual({
      api: "web",
      method: "team.integrationLogs",
      params: { count: "1000", page: "1" },
    });
  });

  it("reads on to an empty page where Slack says nothing of pages", () => {
    const run = beginIntegrationPull(null, { now: at(start), historyDays: 0 });
    const page = (logs: unknown[]) => {
      const records = run.read({ ok: true, logs });
      run.advance({ rows: records.map(() => ({ eventTime: at(start), isNew: true })) });
    };
    page([{ date: "5", change_type: "added" }]);
    expect(run.request()?.params["page"]).toBe("2");
    page([]);
    expect(run.request()).toBeNull();
  });

  it("takes a page beyond the last for the end of the list", () => {
    const run = beginIntegrationPull(null, { now: at(start), historyDays: 0 });
    expect(run.refused("over_pagination_limit")).toBe(false);
    run.read({ logs: [{ date: "5" }], paging: { page: 1, pages: 2, total: 2 } });
    run.advance({ rows: [{ eventTime: at(5), isNew: true }] });
    expect(run.refused("internal_error")).toBe(false);
    expect(run.refused("over_pagination_limit")).toBe(true);
    expect(run.request()).toBeNull();
  });

  it("stops asking when every page is the same", () => {
    const run = beginIntegrationPull(null, { now: at(start), historyDays: 0 });
    let calls = 0;
    while (run.request() && calls < 50) {
      calls += 1;
      const records = run.read({ logs: [{ date: "5" }, { date: "4" }], paging: { page: 7, pages: 9, total: 9 } });
      run.advance({ rows: records.map(() => ({ eventTime: null, isNew: true })) });
    }
    expect(calls).toBeLessThan(10);
    expect(run.unread()).toEqual([{ from: null, to: null }]);
  });

  it.each([[null], ["<html>"], [[]], [{}], [{ ok: true }], [{ logs: {} }]])(
    "refuses %j as a page",
    (body) => {
      expect(() =>
        beginIntegrationPull(null, { now: at(start), historyDays: 0 }).read(body),
      ).toThrow(MalformedPage);
    },
  );
});

describe("integrationRowId", () => {
  const row = {
    date: "1772600000",
    change_type: "added",
    user_id: "W1",
    user_name: "ines",
    service_id: 42,
    scope: "",
  };

  it("stays the same when Slack sends numbers as text, renames people, or adds fields", () => {
    const again = {
      ...row,
      date: 1_772_600_000,
      service_id: "42",
      user_name: "ines.k",
      fresh: { field: 1 },
    };
    expect(integrationRowId(again)).toBe(integrationRowId(row));
  });

  it("tells rows apart by each part of the change", () => {
    const others = [
      { ...row, date: "1772600001" },
      { ...row, change_type: "removed" },
      { ...row, user_id: "W2" },
      { ...row, service_id: 43 },
      { ...row, scope: undefined },
      { ...row, rss_feed_url: "https://quarry.example/feed" },
    ];
    expect(new Set([row, ...others].map(integrationRowId)).size).toBe(others.length + 1);
  });
});

const action = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ do: "page" as const }) },
  { weight: 1, arbitrary: fc.constant({ do: "lostCommit" as const }) },
  { weight: 1, arbitrary: fc.constant({ do: "repeat" as const }) },
  { weight: 2, arbitrary: fc.constant({ do: "stop" as const }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("add" as const), kind: fc.nat(2) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("pass" as const),
      seconds: fc.integer({ min: 1, max: 400 }),
    }),
  },
);

describe("every row once, and no row twice", () => {
  it.each<Order>(["newest first", "oldest first"])(
    "whatever comes between the pages of a list %s",
    (order) => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 5 }),
          fc.array(action, { maxLength: 120 }),
          (pageSize, actions) => {
            const log = integrationLog(pageSize, order);
            for (let i = 0; i < 12; i += 1) {
              if (i % 3 === 0) log.pass(30);
              log.add(i % 2);
            }
            const harness = subject(log);
            let last: unknown = null;
            for (const step of actions) {
              if (step.do === "page") harness.step(log.now(), (body) => (last = body));
              if (step.do === "lostCommit") harness.step(log.now(), (body) => body, false);
              if (step.do === "repeat" && last !== null) harness.step(log.now(), () => last);
              if (step.do === "stop") harness.stop();
              if (step.do === "add") log.add(step.kind);
              if (step.do === "pass") log.pass(step.seconds);
            }
            for (let poll = 0; poll < 4; poll += 1) {
              harness.stop();
              log.pass(60);
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
