import { describe, expect, it } from "vitest";

import { MalformedPage } from "../log-type";
import { accessHarness, accessListing, keys, start } from "../testing/access-listing";
import { at } from "../testing/clock";
import { pollDry } from "../testing/pull-harness";
import { beginAccessPull } from "./pull";

describe("beginAccessPull", () => {
  it("reads the whole list at first, and then only from the top to what is known", () => {
    const log = accessListing(10);
    for (let i = 0; i < 45; i += 1) {
      log.add(1);
      log.pass(60);
    }
    const harness = accessHarness(log);
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
    const log = accessListing(2);
    for (let i = 0; i < 12; i += 1) {
      log.pass(1000);
      log.add();
    }
    const harness = accessHarness(log);
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
      // It had to wait, so it has the first page of this poll.
      "4",
      "1",
      "2",
      "5",
      "6",
      "7",
    ]);
    expect([...harness.events.keys()].toSorted()).toEqual(keys(log.rows));
    expect(harness.unread(log.now())).toEqual([]);
  });

  it("goes below page 100 by time", () => {
    const log = accessListing(1);
    for (let i = 0; i < 250; i += 1) {
      log.pass(10);
      log.add();
    }
    const harness = accessHarness(log);
    pollDry(harness, log.now());
    expect(log.requests.some(({ before }) => before !== undefined)).toBe(true);
    expect([...harness.events.keys()].toSorted()).toEqual(keys(log.rows));
  });

  it("uses cursors when Slack cannot serve numbered pages, also after a restart", () => {
    const log = accessListing(2);
    for (let i = 0; i < 11; i += 1) {
      log.pass(10);
      log.add();
    }
    const harness = accessHarness(log);
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
    const log = accessListing(2);
    log.add(6);
    const harness = accessHarness(log);
    let first: unknown;
    harness.step(log.now(), (body) => (first = body));
    harness.step(log.now(), () => first);
    pollDry(harness, log.now());
    expect([...harness.events.keys()].toSorted()).toEqual(keys(log.rows));
  });

  it("goes on by time when the same page comes again and again", () => {
    const log = accessListing(2);
    for (let age = 60; age > 0; age -= 10) log.add(1, start - age);
    const harness = accessHarness(log);
    let first: unknown;
    harness.step(log.now(), (body) => (first = body));
    for (const _again of [1, 2, 3]) harness.step(log.now(), () => first);
    pollDry(harness, log.now());
    expect(harness.unread(log.now())).toEqual([]);
    expect([...harness.events.keys()].toSorted()).toEqual(keys(log.rows));
  });

  it("reads the whole list again now and then, and says that nothing is missing meanwhile", () => {
    const log = accessListing(10);
    for (let i = 0; i < 40; i += 1) {
      log.add(1);
      log.pass(60);
    }
    const harness = accessHarness(log);
    pollDry(harness, log.now());
    log.pass(6 * 3600);
    harness.step(log.now());
    expect(harness.request(log.now())?.params).toEqual({ count: "1000", page: "1" });
    expect(harness.unread(log.now())).toEqual([]);
    pollDry(harness, log.now());
    expect(log.requests.slice(4).map(({ page }) => page)).toEqual(["1", "1", "2", "3", "4"]);
  });

  it("finishes its first reading even when every poll has a single call", () => {
    const log = accessListing(6);
    for (let i = 0; i < 60; i += 1) {
      log.pass(1000);
      log.add();
    }
    const harness = accessHarness(log);
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
