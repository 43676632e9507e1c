import { setTimeout as wait } from "node:timers/promises";

import { expect, it } from "vitest";
import { z } from "zod";

import { uuid7 } from "./uuid7";

it("is a version 7 UUID of now, each a new one, later ones behind", async () => {
  const before = Date.now();
  const first = uuid7();
  expect(z.uuidv7().safeParse(first).success).toBe(true);
  const madeAt = Number.parseInt(first.replaceAll("-", "").slice(0, 12), 16);
  expect(madeAt).toBeGreaterThanOrEqual(before);
  expect(madeAt).toBeLessThanOrEqual(Date.now());
  expect(new Set(Array.from({ length: 1000 }, uuid7)).size).toBe(1000);
  await wait(2);
  expect(uuid7() > first).toBe(true);
});
