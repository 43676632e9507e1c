import { describe, expect, it } from "vitest";

import { auditHarness, auditListing, ids, start } from "../testing/audit-listing";

const day = 86_400;

/** One poll a minute, each with so many calls; the company goes on meanwhile. */
function pollEveryMinute(calls: number, minutes: number, historyDays: number) {
  const log = auditListing(30);
  for (let age = 1; age <= 600; age += 1) log.add(start - age * 3 * 3600);
  const harness = auditHarness(log, historyDays);
  let waited = 0;
  for (let minute = 0; minute < minutes; minute += 1) {
    log.pass(60);
    const first = log.entries.length;
    log.add(start + minute * 60 + 30, 3);
    for (let call = 0; call < calls; call += 1) harness.step(log.now());
    harness.stop();
    waited += log.entries.slice(first).filter(({ id }) => !harness.events.has(id)).length;
  }
  return { log, harness, waited };
}

describe("the history", () => {
  it.each([2, 3, 20])("keeps no new event waiting, with %i calls a minute", (calls) => {
    const { harness, log, waited } = pollEveryMinute(calls, 8, 90);
    expect(waited).toBe(0);
    if (calls < 20) expect(harness.unread(log.now())).not.toEqual([]);
    expect(harness.events.size).toBeGreaterThan(8 * 3 + 70);
  });

  it("ends where it was wanted to, with every event of it once", () => {
    const { harness, log } = pollEveryMinute(20, 8, 30);
    expect(harness.unread(log.now())).toEqual([]);
    const wanted = log.entries.filter(({ date_create: time }) => time >= start + 60 - 30 * day);
    expect([...harness.events.keys()].toSorted()).toEqual(ids(wanted));
  });

  it("is none where none is wanted", () => {
    const { harness } = pollEveryMinute(5, 3, 0);
    expect(harness.events.size).toBe(9);
  });
});
