import { describe, expect, it } from "vitest";

import { decideSnooze, snoozeTimeProblem } from "./snooze";

const now = new Date("2026-03-04T12:00:00Z");
const later = new Date("2026-03-05T08:00:00Z");
const alert = { status: "OPEN", snoozedUntil: null } as const;

describe("decideSnooze", () => {
  it.each([
    ["an open alert", alert, later, { kind: "snoozed", until: later }],
    [
      "one that is triaged",
      { ...alert, status: "TRIAGED" },
      later,
      { kind: "snoozed", until: later },
    ],
    ["until when it is already", { ...alert, snoozedUntil: later }, later, { kind: "unchanged" }],
    [
      "until another time",
      { ...alert, snoozedUntil: now },
      later,
      { kind: "snoozed", until: later },
    ],
    ["no longer", { ...alert, snoozedUntil: later }, null, { kind: "snoozed", until: null }],
    ["no longer, when it was not", alert, null, { kind: "unchanged" }],
    [
      "one that is resolved",
      { ...alert, status: "RESOLVED" },
      later,
      {
        kind: "refused",
        message: "This alert is resolved already. Reopen it before you snooze it.",
      },
    ],
    [
      "one that is resolved, no longer",
      { ...alert, status: "CLOSED" },
      null,
      { kind: "unchanged" },
    ],
  ] as const)("%s", (_name, before, until, decision) => {
    expect(decideSnooze(before, until)).toEqual(decision);
  });
});

describe("snoozeTimeProblem", () => {
  it.each([
    ["a moment ago", "2026-03-04T11:59:59Z", /still to come/],
    ["now", "2026-03-04T12:00:00Z", /still to come/],
    ["in a minute", "2026-03-04T12:01:00Z", null],
    ["in a year", "2027-03-04T12:00:00Z", null],
    ["in two years", "2028-03-04T12:00:00Z", /within a year/],
  ])("%s", (_name, until, problem) => {
    const found = snoozeTimeProblem(new Date(until), now);
    if (problem) expect(found).toMatch(problem);
    else expect(found).toBeNull();
  });
});
