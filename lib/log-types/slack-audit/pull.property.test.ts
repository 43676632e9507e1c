import fc from "fast-check";
import { expect, it } from "vitest";

import { auditHarness, auditListing, ids, start } from "../testing/audit-listing";
import { playPull, pullActions } from "../testing/pull-actions";

const add = fc.record({
  do: fc.constant("add" as const),
  late: fc.integer({ min: 0, max: 240 }),
  count: fc.integer({ min: 1, max: 5 }),
});

/** True when the next call continues what the last one began. */
function sameSequence(last?: Record<string, string>, next?: Record<string, string>): boolean {
  return (
    Boolean(next?.["cursor"]) &&
    last?.["oldest"] === next?.["oldest"] &&
    last?.["latest"] === next?.["latest"]
  );
}

it("takes every audit entry once, whatever comes between the pages", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom("seconds" as const, "anywhere" as const),
      pullActions([{ weight: 3, arbitrary: add }], { min: 0, max: 400 }),
      (pageSize, cut, actions) => {
        const log = auditListing(pageSize, cut);
        for (let age = 0; age < 12; age += 1) log.add(start - age * 40, 2);
        const harness = auditHarness(log, 1);
        playPull({
          harness,
          log,
          actions,
          act: ({ late, count }) => log.add(log.now().getTime() / 1000 - late, count),
          mayRepeat: (now) => sameSequence(log.requests.at(-1), harness.request(now)?.params),
        });
        expect([...harness.events.keys()].toSorted()).toEqual(ids(log.entries));
        expect(harness.unread(log.now())).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
