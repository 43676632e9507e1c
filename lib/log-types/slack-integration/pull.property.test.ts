import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  integrationHarness,
  integrationListing,
  keys,
  type Order,
} from "../testing/integration-listing";
import { pollDry } from "../testing/pull-harness";

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
            const log = integrationListing(pageSize, order);
            for (let i = 0; i < 12; i += 1) {
              if (i % 3 === 0) log.pass(30);
              log.add(i % 2);
            }
            const harness = integrationHarness(log);
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
        { numRuns: 300 },
      );
    },
  );
});
