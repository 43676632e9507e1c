import { describe, expect, it } from "vitest";

import { MalformedPage } from "../log-type";
import { at } from "../testing/clock";
import {
  integrationHarness,
  integrationListing,
  keys,
  start,
  type Order,
} from "../testing/integration-listing";
import { pollDry } from "../testing/pull-harness";
import { beginIntegrationPull } from "./pull";

function filled(pageSize: number, order: Order, count: number) {
  const log = integrationListing(pageSize, order);
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
      const harness = integrationHarness(log);
      pollDry(harness, log.now());
      expect(log.pages).toEqual([1, 2, 3, 4]);
      expect([...harness.events.keys()].toSorted()).toEqual(keys(log.rows));
    });

    it("looks at the first page only while nothing happens, and at the end where the list grew unseen", () => {
      const log = filled(10, order, 35);
      const harness = integrationHarness(log);
      pollDry(harness, log.now());
      expect(pollDry(harness, log.now())).toBe(1);
      log.pass(60);
      log.add(99);
      pollDry(harness, log.now());
      expect(log.pages.slice(5)).toEqual(order === "newest first" ? [1, 2] : [1, 4, 3]);
      expect([...harness.events.keys()].toSorted()).toEqual(keys(log.rows));
    });

    it("keeps two rows that are the same in one second, also across a page's edge", () => {
      const log = integrationListing(2, order);
      for (const kind of [1, 2, 2, 2, 3]) log.add(kind);
      const harness = integrationHarness(log);
      pollDry(harness, log.now());
      expect(harness.events.size).toBe(5);
      log.add(3);
      log.add(3);
      pollDry(harness, log.now());
      expect([...harness.events.keys()].toSorted()).toEqual(keys(log.rows));
    });

    it("does not take a row that moved to the next page for a second one", () => {
      const log = filled(3, order, 12);
      const harness = integrationHarness(log);
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
      const harness = integrationHarness(log);
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
      const harness = integrationHarness(log);
      pollDry(harness, log.now());
      log.pass(86_400);
      pollDry(harness, log.now());
      expect(log.pages.slice(3)).toEqual([1, 1, 2, 3]);
    });

    it("comes to the end even when every poll has a single call", () => {
      const log = filled(10, order, 45);
      const harness = integrationHarness(log);
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
      const harness = integrationHarness(log);
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

    it("never takes the page before for the next one, under its own number or another", () => {
      const log = filled(60, order, 170);
      const harness = integrationHarness(log);
      let first: object = {};
      harness.step(log.now(), (body) => (first = body as object));
      const numbered = (page: number) => ({ ...first, paging: { page, pages: 3, total: 170 } });
      for (const page of [1, 2, 1, 1, 1]) harness.step(log.now(), () => numbered(page));
      expect(harness.events.size).toBe(60);
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
      const records = run.read({
        logs: [{ date: "5" }, { date: "4" }],
        paging: { page: 7, pages: 9, total: 9 },
      });
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
