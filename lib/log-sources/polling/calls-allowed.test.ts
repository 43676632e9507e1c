import { describe, expect, it } from "vitest";

import { callsAllowed, type Neighbour } from "./calls-allowed";

const n = (calls: number, hungry = false): Neighbour => ({ calls, hungry });

describe("callsAllowed", () => {
  it.each<[string, number, number, Neighbour[], number]>([
    ["one source has all", 20, 0, [], 20],
    ["what was used is gone", 20, 15, [], 5],
    ["a source that polled too often must wait", 20, 23, [], -3],
    ["a neighbour that needs little leaves the rest", 20, 0, [n(1)], 18],
    ["a neighbour that was not polled yet has its reserve", 20, 0, [n(0), n(0)], 16],
    ["a neighbour that has much to read has half", 20, 0, [n(0, true)], 10],
    ["three that have much to read have a third each", 20, 0, [n(0, true), n(6, true)], 8],
    ["a neighbour that took more than its part has had it", 20, 0, [n(18, true)], 2],
    ["what others used counts", 20, 5, [n(14)], 1],
    ["a small budget is shared as well", 2, 0, [n(0), n(0), n(0)], 2],
  ])("%s", (_name, budget, own, neighbours, allowed) => {
    expect(callsAllowed({ budget, own, neighbours })).toBe(allowed);
  });

  it("comes to equal parts when all have much to read, whoever was first", () => {
    const used = [0, 0, 0];
    for (let minute = 0; minute < 6; minute += 1) {
      for (const [index] of used.entries()) {
        // Its own calls of a minute ago have run out when its turn comes.
        const neighbours = used
          .filter((_, other) => other !== index)
          .map((calls) => n(calls, true));
        used[index] = Math.max(1, callsAllowed({ budget: 21, own: 0, neighbours }));
      }
      expect(used.reduce((sum, calls) => sum + calls, 0)).toBeLessThanOrEqual(21 + 2);
    }
    expect(used).toEqual([7, 7, 7]);
  });
});
