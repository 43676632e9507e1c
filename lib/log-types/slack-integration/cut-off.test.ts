import { describe, expect, it } from "vitest";

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

/** Slack serves a hundred pages: of this listing 500 rows. */
const pageSize = 5;
const day = 86_400;

function listOf(order: Order, count: number) {
  const log = integrationListing(pageSize, order);
  const harness = integrationHarness(log);
  const add = (rows: number) => {
    for (let i = 0; i < rows; i += 1) {
      log.pass(60);
      log.add(log.rows.length);
    }
  };
  add(count);
  return {
    log,
    add,
    poll: () => pollDry(harness, log.now(), 150),
    have: () => [...harness.events.keys()].toSorted(),
    unreachable: () => {
      const run = beginIntegrationPull(harness.state(), { now: log.now(), historyDays: 0 });
      expect(run.unread()).toEqual([]);
      return run.unreachable?.();
    },
  };
}

describe("a list that goes on past the last page that Slack serves", () => {
  it("newest first: says how many of the oldest cannot be read, and up to when", () => {
    const { log, add, poll, have, unreachable } = listOf("newest first", 530);
    poll();
    const cut = { rows: 30, from: null, to: at(start + 31 * 60) };
    expect(have()).toEqual(keys(log.rows.slice(30)));
    expect(unreachable()).toEqual(cut);
    // What moves past the last page now was read before.
    add(8);
    poll();
    log.pass(day);
    expect(poll()).toBeGreaterThan(100);
    expect(have()).toEqual(keys(log.rows.slice(30)));
    expect(unreachable()).toEqual(cut);
  });

  it("newest first: is all read where it grew that long while it was watched", () => {
    const { log, add, poll, have, unreachable } = listOf("newest first", 498);
    poll();
    add(10);
    poll();
    log.pass(day);
    poll();
    expect(have()).toEqual(keys(log.rows));
    expect(unreachable()).toBeNull();
  });

  it("oldest first: says that the newest cannot be read, and goes on without an error", () => {
    const { log, add, poll, have, unreachable } = listOf("oldest first", 498);
    poll();
    expect(unreachable()).toBeNull();
    add(10);
    const now = log.now();
    poll();
    expect(have()).toEqual(keys(log.rows.slice(0, 500)));
    expect(unreachable()).toEqual({ rows: 8, from: now, to: null });
    add(4);
    expect(poll()).toBeLessThan(5);
    expect(unreachable()).toMatchObject({ rows: 12 });
    log.pass(day);
    poll();
    expect(unreachable()).toEqual({ rows: 12, from: at(start + 500 * 60), to: null });
  });

  it("forgets what Slack lists no more", () => {
    const { log, poll, unreachable } = listOf("newest first", 530);
    poll();
    log.rows.splice(0, 40);
    log.pass(day);
    poll();
    expect(unreachable()).toBeNull();
  });

  it("is taken for longer than what is served where Slack refuses a page that it has", () => {
    const run = beginIntegrationPull(null, { now: at(start), historyDays: 0 });
    run.read({
      logs: [{ date: String(start), change_type: "added" }],
      paging: { page: 1, pages: 3, total: 3 },
    });
    run.advance({ rows: [{ eventTime: at(start), isNew: true }] });
    expect(run.refused("over_pagination_limit")).toBe(true);
    expect(run.unreachable?.()).toEqual({ rows: 2, from: null, to: at(start) });
  });
});
