import fc from "fast-check";
import { expect, it } from "vitest";

import {
  integrationHarness,
  integrationListing,
  keys,
  type Order,
} from "../testing/integration-listing";
import { playPull, pullActions } from "../testing/pull-actions";

const add = fc.record({ do: fc.constant("add" as const), kind: fc.nat(2) });

it.each<Order>(["newest first", "oldest first"])(
  "takes every row once, and no row twice, whatever comes between the pages of a list %s",
  (order) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        pullActions([{ weight: 4, arbitrary: add }], { min: 1, max: 400 }),
        (pageSize, actions) => {
          const log = integrationListing(pageSize, order);
          for (let i = 0; i < 12; i += 1) {
            if (i % 3 === 0) log.pass(30);
            log.add(i % 2);
          }
          const harness = integrationHarness(log);
          playPull({
            harness,
            log,
            actions,
            act: ({ kind }) => log.add(kind),
            mayRepeat: () => true,
          });
          expect([...harness.events.keys()].toSorted()).toEqual(keys(log.rows));
          expect(harness.unread(log.now())).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  },
);
