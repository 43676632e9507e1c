import { describe, expect, it } from "vitest";

import {
  alertsInWords,
  changesInWords,
  matchesBehind,
  percentOf,
  progressInWords,
} from "./trial-words";

describe("a trial in words", () => {
  it.each([
    [0, 30, "No alerts in 30 days"],
    [1, 1, "1 alert in 1 day"],
    [12, 30, "12 alerts in 30 days, 0.4 a day"],
    [1, 90, "1 alert in 90 days, fewer than 0.1 a day"],
    [45, 30, "45 alerts in 30 days, 1.5 a day"],
    [2_345, 7, "2,345 alerts in 7 days, 335 a day"],
  ])("says %i alerts in %i days", (alerts, days, words) => {
    expect(alertsInWords(alerts, days)).toBe(words);
  });

  it.each([
    [{ status: "QUEUED", scanned: 0, total: null }, "Waiting for a worker", 0],
    [{ status: "RUNNING", scanned: 0, total: null }, "Counting the events", 0],
    [{ status: "RUNNING", scanned: 12_000, total: 48_000 }, "12,000 of about 48,000 events", 25],
    [{ status: "RUNNING", scanned: 50, total: 50 }, "50 of about 50 events", 99],
    [{ status: "RUNNING", scanned: 0, total: 0 }, "0 of about 0 events", 0],
  ] as const)("says how far %j is", (trial, words, percent) => {
    expect([progressInWords(trial), percentOf(trial)]).toEqual([words, percent]);
  });

  it.each([
    [{ alerts: 0, matches: 0 }, "Nothing that is stored of these days matches the rule."],
    [{ alerts: 0, matches: 1 }, "There is 1 match, but never enough of one group for an alert."],
    [
      { alerts: 0, matches: 1_204 },
      "There are 1,204 matches, but never enough of one group for an alert.",
    ],
    [{ alerts: 1, matches: 1 }, "Of 1 match. Days are in UTC."],
    [{ alerts: 12, matches: 1_204 }, "Of 1,204 matches. Days are in UTC."],
  ])("says what is behind %j, and not the number of alerts again", (found, words) => {
    expect(matchesBehind(found)).toBe(words);
  });

  it("says what is tried otherwise", () => {
    const own = { severity: null, threshold: 1, dedupMinutes: 60 };
    expect(changesInWords(own, own)).toBe("as it is");
    expect(changesInWords(own, { severity: "LOW", threshold: 20, dedupMinutes: 1440 })).toBe(
      "severity Low, threshold 20, period 1 day",
    );
  });
});
