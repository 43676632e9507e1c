import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { decideFailure, type Failure } from "./decide-failure";

const now = new Date("2026-03-04T12:00:00Z");
const seconds = (count: number) => new Date(now.getTime() + count * 1_000);
const failing = (more: Partial<Failure> = {}): Failure => ({
  code: "timeout",
  errorClass: "retry",
  retryAfterSeconds: undefined,
  failures: 0,
  failingSince: null,
  now,
  chance: 0.5,
  ...more,
});

describe("what follows from a failure", () => {
  it.each<[string, Partial<Failure>, object]>([
    [
      "a limit with its pause",
      { code: "ratelimited", retryAfterSeconds: 17 },
      { do: "pause", laneAt: seconds(17) },
    ],
    ["a limit without one", { code: "rate_limited" }, { do: "pause", laneAt: seconds(30) }],
    [
      "a limit with a pause of nothing",
      { code: "ratelimited", retryAfterSeconds: 0 },
      { do: "pause", laneAt: seconds(1) },
    ],
    [
      "a limit after days of failures",
      { code: "ratelimited", failingSince: seconds(-900_000) },
      { do: "pause", laneAt: seconds(30) },
    ],
    ["what a person must mend", { errorClass: "mend" }, { do: "block" }],
    ["what will never be taken", { errorClass: "refused" }, { do: "giveUp" }],
    [
      "the first failure",
      {},
      { do: "retry", dueAt: seconds(2), laneAt: seconds(2), failures: 1, failingSince: now },
    ],
    [
      "the fourth",
      { failures: 3, failingSince: seconds(-14) },
      {
        do: "retry",
        dueAt: seconds(16),
        laneAt: seconds(16),
        failures: 4,
        failingSince: seconds(-14),
      },
    ],
    [
      "one that keeps others waiting",
      { failures: 7, failingSince: seconds(-300) },
      { dueAt: seconds(256), laneAt: seconds(60) },
    ],
    [
      "the hundredth",
      { failures: 99, failingSince: seconds(-80_000) },
      { dueAt: seconds(900), laneAt: seconds(60), failures: 100 },
    ],
    [
      "one with a pause that is asked for",
      { retryAfterSeconds: 120 },
      { dueAt: seconds(120), laneAt: seconds(120) },
    ],
    [
      "just under three days",
      { failures: 300, failingSince: seconds(-3 * 86_400 + 1) },
      { do: "retry" },
    ],
    ["three days", { failures: 300, failingSince: seconds(-3 * 86_400) }, { do: "giveUp" }],
  ])("%s", (_name, more, expected) => {
    expect(decideFailure(failing(more))).toMatchObject(expected);
  });

  it("tries again later and later, but never much later than a quarter of an hour, for three days", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 400, maxLength: 400 }),
        (chances) => {
          let at = now;
          let failures = 0;
          let failingSince: Date | null = null;
          for (const chance of chances) {
            const decision = decideFailure(failing({ now: at, failures, failingSince, chance }));
            if (decision.do !== "retry") {
              expect(decision).toEqual({ do: "giveUp" });
              break;
            }
            const wait = decision.dueAt.getTime() - at.getTime();
            expect(wait).toBeGreaterThanOrEqual(1_600);
            expect(wait).toBeLessThanOrEqual(18 * 60_000);
            expect(decision.laneAt <= decision.dueAt).toBe(true);
            ({ failures, failingSince } = decision);
            at = decision.dueAt;
          }
          const tried = at.getTime() - now.getTime();
          expect(tried).toBeGreaterThanOrEqual(3 * 86_400_000);
          expect(tried).toBeLessThanOrEqual(3 * 86_400_000 + 18 * 60_000);
        },
      ),
      { numRuns: 50 },
    );
  });
});
