import { describe, expect, it } from "vitest";

import { MalformedPage } from "../log-type";
import { auditHarness, auditListing, ids, start } from "../testing/audit-listing";
import { at } from "../testing/clock";
import { pollDry } from "../testing/pull-harness";
import { beginAuditPull } from "./pull";

describe("beginAuditPull", () => {
  it("starts an overlap before now, and asks for the future of no clock", () => {
    expect(beginAuditPull(null, { now: at(start), historyDays: 0 }).request()).toEqual({
      api: "audit",
      path: "logs",
      params: { oldest: String(start - 300), latest: String(start), limit: "1000" },
    });
  });

  it("reads what is new before the history, and says what of it is left", () => {
    const log = auditListing(2);
    for (let day = 0; day < 7; day += 1) log.add(start - day * 86_400 - 60);
    const harness = auditHarness(log, 30);
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
    const log = auditListing(1);
    log.add(start - 30);
    log.add(start - 20);
    log.add(start - 10);
    pollDry(auditHarness(log), log.now());
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
    const log = auditListing(10);
    log.add(start - 40);
    const harness = auditHarness(log);
    pollDry(harness, log.now());
    log.pass(7200);
    pollDry(harness, log.now());
    expect(log.requests[1]).toMatchObject({
      oldest: String(start - 340),
      latest: String(start + 7200),
    });
  });

  it("reads what is newer when a poll had to leave a part, after one page of the part that had to wait", () => {
    const log = auditListing(1);
    for (const age of [50, 40, 30, 20]) log.add(start - age);
    const harness = auditHarness(log);
    harness.step(log.now());
    harness.step(log.now());
    harness.stop();
    expect(harness.unread(log.now())).toEqual([{ from: at(start - 300), to: at(start - 30) }]);
    harness.stop();
    log.pass(60);
    log.add(start + 30);
    harness.step(log.now());
    expect(harness.events.has("e2")).toBe(true);
    harness.step(log.now());
    expect(harness.events.has("e4")).toBe(true);
    pollDry(harness, log.now());
    expect([...harness.events.keys()].toSorted()).toEqual(ids(log.entries));
  });

  it("stores no cursor", () => {
    const log = auditListing(1);
    log.add(start - 20, 2);
    log.add(start - 30);
    const harness = auditHarness(log);
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
      oldest: String(start - 300),
      latest: String(start - 20),
    });
    next.read({ entries: [], response_metadata: { next_cursor: "" } });
    next.advance({ rows: [] });
    expect(next.request()?.params).toMatchObject({
      oldest: String(start - 310),
      latest: String(start + 60),
    });
  });

  it("does not believe a page that was answered twice", () => {
    const log = auditListing(1);
    for (const age of [40, 30, 20, 10]) log.add(start - age);
    const harness = auditHarness(log);
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
    expect(run.request()?.params).toEqual({ latest: String(start - 300), limit: "9999" });
    expect(run.refused("invalid_range")).toBe(false);
    expect(run.refused("token_revoked")).toBe(false);
  });

  it("is not led astray by an entry from the future or without a time", () => {
    const log = auditListing(10);
    log.add(start - 10);
    const harness = auditHarness(log);
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
    const log = auditListing(10);
    log.add(start - 10);
    const harness = auditHarness(log);
    pollDry(harness, log.now());
    expect(harness.request(at(start - 600))?.params).toEqual({
      oldest: String(start - 900),
      latest: String(start - 600),
      limit: "1000",
    });
  });

  it("comes to its history even when every poll has a single call", () => {
    const log = auditListing(2);
    for (let age = 1; age <= 20; age += 1) log.add(start - age * 1000);
    const harness = auditHarness(log, 1);
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
