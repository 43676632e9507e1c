import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { auditHarness, auditListing, ids, start } from "../testing/audit-listing";
import { pollDry } from "../testing/pull-harness";

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
          const log = auditListing(pageSize, cut);
          for (let age = 0; age < 12; age += 1) log.add(start - age * 40, 2);
          const harness = auditHarness(log, 1);
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
      { numRuns: 300 },
    );
  });
});
