import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { insertBareSource, storeEvents } from "@/lib/testing/test-events";
import { aTestRule, catalogueOf } from "@/lib/testing/test-rules";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

import { requireRule } from "../load-rule";
import type { Rule } from "../rule";
import { tryRule } from "./try-rule";

const now = new Date("2026-03-04T12:00:00Z");
const day = 86_400_000;
const at = (days: number) => new Date(now.getTime() + days * day);

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
  const events = Array.from({ length: 20 }, (_, index) => ({
    eventTime: at(-2 + index / 100),
    raw: { action: "odd", index },
    action: "odd",
  }));
  await storeEvents(margay.db, await insertBareSource(margay.db), events);
});
afterAll(() => margay.close());

/** Tries a rule on some days until now; answers how many events each read brought, and what was found. */
async function tried(rule: Rule, days: number, most = { groups: 1_000, sightings: 1_000 }) {
  const known = requireRule(catalogueOf([rule]), rule.id);
  const none = { severity: null, threshold: null, dedupMinutes: null };
  const { batches, findings } = await tryRule(known, none, { from: at(-days), to: now }, most);
  const reads: number[] = [];
  for await (const count of batches) reads.push(count);
  return { reads, ...findings() };
}

describe("trying a rule", () => {
  it("counts the events at which it fails", async () => {
    const fail = () => {
      throw new Error("no such field");
    };
    const { reads, result } = await tried(aTestRule({ match: fail }), 5);
    expect(reads.reduce((sum, count) => sum + count)).toBe(20);
    expect(result).toMatchObject({
      errors: 20,
      firstError: "Error: no such field",
      asItIs: { matches: 0, alerts: 0 },
    });
  });

  it("is given up when it would have to keep too much in mind", async () => {
    const memory = {
      version: 1,
      keepDays: 30,
      subject: () => "everybody",
      value: (event: object) => JSON.stringify(event),
    };
    const rule = aTestRule({ memory });
    expect((await tried(rule, 5)).result.asItIs.matches).toBe(20);
    const refused = { code: "too_large" };
    const few = { groups: 1_000, sightings: 10 };
    await expect(tried(rule, 5, few)).rejects.toMatchObject(refused);
    const none = { groups: 0, sightings: 1_000 };
    await expect(tried(rule, 5, none)).rejects.toMatchObject(refused);
  });

  it("answers after every read, so that a long one that finds nothing shows signs of life", async () => {
    const { reads } = await tried(aTestRule({ actions: ["odder"] }), 90);
    expect(reads.length).toBeGreaterThan(3);
    expect(new Set(reads)).toEqual(new Set([0]));
  });
});
