import { expect, it } from "vitest";

import { nextEditAt, nextMessageAt } from "./pace";

/** When messages go, in seconds, of which each takes so long. */
function goAt(next: typeof nextMessageAt, count: number, seconds: number): number[] {
  const times: number[] = [];
  let limit: Date | null = null;
  let now = 1_000_000;
  for (let index = 0; index < count; index += 1) {
    now = Math.max(now, limit?.getTime() ?? 0);
    times.push((now - 1_000_000) / 1_000);
    limit = next(limit, new Date(now));
    now += seconds * 1_000;
  }
  return times;
}

it("lets three messages go at once after a rest, then one a second however long each takes", () => {
  expect(goAt(nextMessageAt, 6, 0)).toEqual([0, 0, 0, 1, 2, 3]);
  expect(goAt(nextMessageAt, 63, 0.2).at(-1)).toBe(60);
  expect(goAt(nextMessageAt, 4, 3)).toEqual([0, 3, 6, 9]);
});

it("lets fewer than fifty changes go in a minute", () => {
  expect(goAt(nextEditAt, 49, 0.1).at(-1)).toBe(60);
});
