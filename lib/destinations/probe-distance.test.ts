import { expect, it } from "vitest";

import { probeDistance } from "./probe-distance";

it("tries later and later, but never later than a quarter of an hour", () => {
  const minutes = [1, 2, 3, 4, 5, 6, 500].map((tries) => probeDistance(tries) / 60_000);
  expect(minutes).toEqual([1, 2, 4, 8, 15, 15, 15]);
});
