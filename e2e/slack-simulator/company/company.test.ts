import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { knownActions } from "../audit/action-names/categories";
import { recipes } from "../audit/recipes/recipes";
import { startSlackSimulator, type SlackSimulator } from "../start-simulator";
import { handClock, workingMorning } from "../testing/client";

let slack: SlackSimulator;
beforeAll(async () => {
  slack = await startSlackSimulator({ now: handClock(workingMorning).now, history: { days: 14 } });
});
afterAll(() => slack.close());

type Entry = {
  date_create: number;
  id: string;
  action: string;
  context: Record<string, unknown>;
  details?: Record<string, unknown>;
};
const entries = () => slack.world.audit as unknown as Entry[];

describe("the company", () => {
  it.each([1, 2, 3, 99])(
    "has 120 people with names and ids of their own (seed %i)",
    async (seed) => {
      const { world, close } = await startSlackSimulator({ seed });
      for (const key of ["id", "handle", "email"] as const)
        expect(new Set(world.people.map((person) => person[key])).size).toBe(120);
      await close();
    },
  );

  it("works by day and rests at the weekend", () => {
    const weekday = (entry: Entry) => new Date(entry.date_create * 1000).getUTCDay();
    const perDay = (days: number[]) =>
      entries().filter((entry) => days.includes(weekday(entry))).length / days.length;
    expect(perDay([2, 3, 4])).toBeGreaterThan(5 * perDay([0, 6]));
  });
});

describe("its audit log", () => {
  it("uses only actions that Slack has", () => {
    expect(
      [...new Set(entries().map(({ action }) => action))].filter((name) => !knownActions.has(name)),
    ).toEqual([]);
    expect(knownActions.size).toBe(762);
  });

  it("has an id of its own for each entry", () => {
    expect(new Set(entries().map(({ id }) => id)).size).toBe(entries().length);
    expect(entries().length).toBeGreaterThan(10_000);
  });

  it("is as inconsistent as the real one", () => {
    const kinds = (values: unknown[]) => new Set(values.map(kindOf));
    expect(kinds(entries().map(({ context }) => context["session_id"]))).toEqual(
      new Set(["string", "number", "null", "undefined"]),
    );
    expect(kinds(entries().map(({ context }) => context["ua"]))).toEqual(
      new Set(["string", "undefined"]),
    );
    expect(entries().some(({ context }) => context["ip_address"] === "")).toBe(true);
    expect(entries().some(({ context }) => "client_channel" in context)).toBe(true);
    const changed = entries().map(({ details }) => details?.["new_value"]);
    expect(kinds(changed)).toEqual(
      new Set(["string", "array", "object", "number", "boolean", "undefined"]),
    );
  });

  it("can tell of every recipe", () => {
    expect(recipes.every(({ weight }) => weight > 0)).toBe(true);
    expect(new Set(entries().map(({ action }) => action)).size).toBeGreaterThan(55);
  });
});

const kindOf = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
