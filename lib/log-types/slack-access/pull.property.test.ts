import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { accessHarness, accessListing, keys, start, type Order } from "../testing/access-listing";
import { pollDry } from "../testing/pull-harness";

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
            const log = accessListing(pageSize, order);
            for (let i = 0; i < 12; i += 1) log.add(1, start - 20_000 + i * 900);
            const harness = accessHarness(log);
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
        { numRuns: 300 },
      );
    },
  );
});
