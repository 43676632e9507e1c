import { describe, expect, it } from "vitest";

import { readAccessAgain } from "./slack-access/pull-state";
import { beginAccessPull } from "./slack-access/pull";
import { beginAuditPull } from "./slack-audit/pull";
import { readAuditAgain } from "./slack-audit/pull-state";
import { beginIntegrationPull } from "./slack-integration/pull";
import { readIntegrationAgain } from "./slack-integration/pull-state";
import { accessHarness, accessListing } from "./testing/access-listing";
import { auditHarness, auditListing, ids, start } from "./testing/audit-listing";
import { at } from "./testing/clock";
import { integrationHarness, integrationListing } from "./testing/integration-listing";
import { pollDry, pullHarness } from "./testing/pull-harness";

const range = (from: number, to: number) => ({ from: at(from), to: at(to) });

describe("an audit log", () => {
  it("is read again in the stretch that was asked for, and nothing is called missing meanwhile", () => {
    const log = auditListing(10);
    for (let age = 1; age <= 40; age += 1) log.add(start - age * 1000);
    const harness = auditHarness(log, 1);
    pollDry(harness, log.now());
    // Slack lists an entry of long ago only now: no overlap finds it.
    log.add(start - 20_500);
    log.pass(60);
    pollDry(harness, log.now());
    expect(harness.events.has("e40")).toBe(false);
    const options = { now: log.now(), historyDays: 1 };
    const stored = readAuditAgain(harness.state(), range(start - 21_000, start - 20_000), options);
    const again = beginAuditPull(stored, options);
    expect(again.unread()).toEqual([]);
    expect(again.rereading()).toEqual([range(start - 21_000, start - 20_000)]);
    const next = pullHarness({ begin: beginAuditPull, slack: log.slack, historyDays: 1, stored });
    const calls = log.requests.length;
    pollDry(next, log.now());
    expect(log.requests.length - calls).toBe(2);
    expect([...next.events.keys()]).toEqual(expect.arrayContaining(["e20", "e19", "e40"]));
    expect(beginAuditPull(next.state(), options).rereading()).toEqual([]);
  });

  it("takes what lies before all that was wanted for history, and tells the part that was read apart", () => {
    const log = auditListing(10);
    for (let day = 0; day < 9; day += 1) log.add(start - day * 86_400 - 60);
    const harness = auditHarness(log, 2);
    pollDry(harness, log.now());
    const options = { now: log.now(), historyDays: 2 };
    const asked = range(start - 9 * 86_400, start - 86_400);
    const stored = readAuditAgain(harness.state(), asked, options);
    const again = beginAuditPull(stored, options);
    expect(again.unread()).toEqual([range(start - 9 * 86_400, start - 2 * 86_400)]);
    expect(again.rereading()).toEqual([range(start - 2 * 86_400, start - 86_400)]);
    expect(again.reach().from).toEqual(asked.from);
    const next = pullHarness({ begin: beginAuditPull, slack: log.slack, historyDays: 2, stored });
    pollDry(next, log.now());
    const all = [...harness.events.keys(), ...next.events.keys()];
    expect([...new Set(all)].toSorted()).toEqual(ids(log.entries));
  });

  it("is not read twice where it is unread anyhow, nor where the next poll begins", () => {
    const options = { now: at(start + 900), historyDays: 30 };
    const history = range(start - 30 * 86_400, start - 300);
    const stored = {
      ...readAuditAgain(null, history, { ...options, now: at(start) }),
      readTo: start,
      newest: start - 10,
    };
    const again = (from: number, to: number) => {
      const run = beginAuditPull(readAuditAgain(stored, range(from, to), options), options);
      expect(run.unread()).toEqual([history]);
      return run.rereading();
    };
    expect(again(start - 9000, start - 300)).toEqual([]);
    expect(again(start, start + 9000)).toEqual([]);
    expect(again(start - 9000, start + 9000)).toEqual([range(start - 300, start)]);
  });
});

describe("a log that is a list", () => {
  it("of accesses is read again as a whole, and its rows refreshed", () => {
    const log = accessListing(10);
    log.add(45, start - 9000);
    const harness = accessHarness(log);
    pollDry(harness, log.now());
    const options = { now: log.now() };
    const stored = readAccessAgain(harness.state(), null, options);
    expect(readAccessAgain(stored, null, options)).toEqual(stored);
    const run = beginAccessPull(stored, { ...options, historyDays: 0 });
    expect([run.unread(), run.rereading()]).toEqual([[], [{ from: null, to: null }]]);
    const next = pullHarness({ begin: beginAccessPull, slack: log.slack, stored });
    pollDry(next, log.now());
    expect(next.events.size).toBe(45);
  });

  it("of integrations is read again as a whole", () => {
    const log = integrationListing(10, "newest first");
    for (let kind = 0; kind < 45; kind += 1) {
      log.pass(10);
      log.add(kind);
    }
    const harness = integrationHarness(log);
    pollDry(harness, log.now());
    const options = { now: log.now() };
    const stored = readIntegrationAgain(harness.state(), null, options);
    expect(readIntegrationAgain(stored, null, options)).toEqual(stored);
    const run = beginIntegrationPull(stored, { ...options, historyDays: 0 });
    expect([run.unread(), run.rereading()]).toEqual([[], [{ from: null, to: null }]]);
    const next = pullHarness({ begin: beginIntegrationPull, slack: log.slack, stored });
    pollDry(next, log.now());
    expect(next.events.size).toBe(45);
  });

  it("needs not be told to while it is read for the first time", () => {
    const options = { now: at(start) };
    for (const [readAgain, begin] of [
      [readAccessAgain, beginAccessPull],
      [readIntegrationAgain, beginIntegrationPull],
    ] as const) {
      const run = begin(readAgain(null, null, options), { ...options, historyDays: 0 });
      expect(run.unread()).toEqual([{ from: null, to: null }]);
      expect(run.rereading()).toEqual([]);
    }
  });
});
