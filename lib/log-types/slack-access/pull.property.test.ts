import fc from "fast-check";
import { expect, it } from "vitest";

import { accessHarness, accessListing, keys, start, type Order } from "../testing/access-listing";
import { playPull, pullActions } from "../testing/pull-actions";

const add = fc.record({
  do: fc.constant("add" as const),
  count: fc.integer({ min: 1, max: 4 }),
});
const touch = fc.record({ do: fc.constant("touch" as const), index: fc.nat(200) });

it.each<Order>(["date_first", "date_last", "oldest first"])(
  "takes every combination once, whatever comes between the pages of a list by %s",
  (order) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        pullActions([{ weight: 6, arbitrary: fc.oneof(add, touch) }], { min: 0, max: 900 }),
        (pageSize, actions) => {
          const log = accessListing(pageSize, order);
          for (let i = 0; i < 12; i += 1) log.add(1, start - 20_000 + i * 900);
          const harness = accessHarness(log);
          playPull({
            harness,
            log,
            actions,
            act: (action) =>
              action.do === "add" ? log.add(action.count) : log.touch(action.index),
            pause: 700,
          });
          expect([...harness.events.keys()].toSorted()).toEqual(keys(log.rows));
          expect(harness.unread(log.now())).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  },
);
