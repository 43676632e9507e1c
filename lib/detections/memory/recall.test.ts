import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { aCountryRule } from "@/lib/testing/test-rules";

import type { MemorableEvent } from "./place";
import { createRecall } from "./recall";
import { mostValues } from "./sightings";

const day = 86_400_000;
const at = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * day);

const rule = aCountryRule();

const event = (
  days: number,
  country: string | null,
  { user_id = "U1", first }: { user_id?: string; first?: number } = {},
): MemorableEvent => ({
  raw: {
    user_id,
    country,
    ...(first === undefined ? {} : { date_first: at(first).getTime() / 1000 }),
  },
  eventTime: at(days),
});

describe("the past of an event", () => {
  it("is what was seen under its subject before it", () => {
    const recall = createRecall();
    for (const one of [
      event(1, "NL"),
      event(9, "NL"),
      event(3, "FR"),
      event(2, "FR", { user_id: "U2" }),
    ])
      recall.learn(rule, one);
    expect(recall.past(rule, event(10, "NL"))).toEqual({
      at: at(10),
      watchedSince: at(1),
      knownSince: at(1),
      seen: { value: "NL", firstSeen: at(1), lastSeen: at(9) },
      sightings: [
        { value: "NL", firstSeen: at(1), lastSeen: at(9) },
        { value: "FR", firstSeen: at(3), lastSeen: at(3) },
      ],
    });
    expect(recall.past(rule, event(10, "KE"))).toMatchObject({ seen: null, knownSince: at(1) });
    expect(recall.past(rule, event(10, "NL", { user_id: "U3" }))).toMatchObject({
      seen: null,
      watchedSince: at(1),
      knownSince: null,
      sightings: [],
    });
  });

  it("holds nothing that began after it, however late the event comes", () => {
    const recall = createRecall();
    for (const one of [event(1, "NL"), event(9, "NL"), event(7, "KE")]) recall.learn(rule, one);
    expect(recall.past(rule, event(5, "KE"))).toMatchObject({ seen: null, knownSince: at(1) });
    expect(recall.past(rule, event(5, "KE"))?.sightings.map(({ value }) => value)).toEqual(["NL"]);
    expect(recall.past(rule, event(0, "NL"))).toMatchObject({ watchedSince: null, sightings: [] });
  });

  it("of a row that stands for a stretch of time is that of its beginning", () => {
    const recall = createRecall();
    recall.learn(rule, event(9, "NL", { first: 2 }));
    expect(recall.past(rule, event(20, "KE", { first: 1 }))).toMatchObject({
      at: at(1),
      sightings: [],
    });
    expect(recall.past(rule, event(20, "KE", { first: 5 }))?.seen).toBeNull();
    expect(recall.past(rule, event(20, "NL", { first: 5 }))?.knownSince).toEqual(at(2));
  });

  it("ends after the days that the rule keeps", () => {
    const recall = createRecall();
    recall.learn(rule, event(1, "NL"));
    recall.learn(rule, event(20, "FR"));
    expect(recall.past(rule, event(31, "NL"))?.seen).not.toBeNull();
    expect(recall.past(rule, event(32, "NL"))).toMatchObject({ seen: null, knownSince: at(20) });
  });

  it("is not told while the memory is incomplete", () => {
    const recall = createRecall({ incomplete: new Set([rule.id]) });
    recall.learn(rule, event(1, "NL"));
    expect(recall.past(rule, event(2, "NL"))).toBeNull();
    expect(recall.learned().kept).toHaveLength(1);
  });
});

describe("what was learned", () => {
  it("is what changed, and can be gone on from", () => {
    const first = createRecall();
    first.learn(rule, event(3, "NL"));
    const { kept, since } = first.learned();
    const second = createRecall({ sightings: kept, since });
    expect(second.learned().kept).toEqual([]);
    second.learn(rule, event(3, "NL"));
    expect(second.learned().kept).toEqual([]);
    second.learn(rule, event(1, "NL"));
    expect(second.learned()).toMatchObject({
      kept: [{ ruleId: rule.id, subject: "U1", value: "NL", firstSeen: at(1), lastSeen: at(3) }],
      since: new Map([[rule.id, at(1)]]),
    });
  });

  it("is nothing where the event has no subject or no value", () => {
    const recall = createRecall();
    recall.learn(rule, event(1, null));
    recall.learn(rule, { raw: { country: "NL" }, eventTime: at(1) });
    expect(recall.learned().kept).toEqual([]);
    expect(recall.past(rule, { raw: {}, eventTime: at(2) })).toMatchObject({ knownSince: null });
  });

  it("is the same in whichever order, and in however many parts", () => {
    const events = fc.array(
      fc.record({
        user_id: fc.constantFrom("U1", "U2", "U 2"),
        country: fc.constantFrom("NL", "FR", "KE", null),
        last: fc.integer({ min: 0, max: 50 }),
        first: fc.integer({ min: 0, max: 50 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(events, fc.array(fc.integer()), fc.nat(), (made, shuffle, cut) => {
        const all = made.map(({ user_id, country, last, first }) =>
          event(last, country, { user_id, first }),
        );
        const learn = (parts: MemorableEvent[][]) => {
          let stored = new Map<string, unknown>();
          for (const part of parts) {
            const sightings = [...stored.values()] as never[];
            const recall = createRecall({ sightings });
            for (const one of part) recall.learn(rule, one);
            stored = new Map([
              ...stored,
              ...recall.learned().kept.map((one) => [`${one.subject}|${one.value}`, one] as const),
            ]);
          }
          return [...stored].toSorted(([a], [b]) => (a < b ? -1 : 1));
        };
        const other = all
          .map((one, index) => ({ one, by: shuffle[index] ?? 0 }))
          .toSorted((a, b) => a.by - b.by)
          .map(({ one }) => one);
        const middle = all.length === 0 ? 0 : cut % all.length;
        expect(learn([other.slice(0, middle), other.slice(middle)])).toEqual(learn([all]));
      }),
    );
  });

  it("is no more than so many values under a subject, and never loses since when it is known", () => {
    const recall = createRecall();
    recall.learn(rule, event(0, "first"));
    for (let index = 1; index < mostValues + 50; index += 1)
      recall.learn(rule, event(index / 100, `V${index}`));
    const past = recall.past(rule, event(20, "V1"));
    expect(past?.sightings).toHaveLength(mostValues);
    expect(past).toMatchObject({ seen: null, knownSince: at(0) });
    expect(recall.past(rule, event(20, "V249"))?.seen).not.toBeNull();
    expect(recall.learned().kept).toHaveLength(mostValues);
    expect(recall.learned().forgotten.map(({ value }) => value)).toContain("V1");
  });

  it("of a long text is its digest, and of an odd one what a database takes", () => {
    const recall = createRecall();
    const long = "x".repeat(5_000);
    recall.learn(rule, event(1, long));
    recall.learn(rule, event(1, "a\u0000b"));
    expect(recall.learned().kept.map(({ value }) => value)).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
      "a b",
    ]);
    expect(recall.past(rule, event(2, long))?.seen).not.toBeNull();
    expect(recall.past(rule, event(2, `${long}y`))?.seen).toBeNull();
  });
});
