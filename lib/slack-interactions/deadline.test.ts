import { expect, it } from "vitest";

import { startDeadline } from "./deadline";

it("hands out what is left of Slack's three seconds, and never nothing", () => {
  let now = 1_000;
  const deadline = startDeadline(() => now);
  expect([deadline.left(1_000), deadline.left(10_000), deadline.left(10_000, 400)]).toEqual([
    1_000, 2_500, 2_100,
  ]);
  now += 2_300.5;
  expect([deadline.left(1_000), deadline.left(1_000, 400)]).toEqual([199, 1]);
  now += 60_000;
  expect(deadline.left(1_000)).toBe(1);
});
