import { describe, expect, it } from "vitest";

import { nextPollAt, type PollResult } from "./next-poll";

const startedAt = new Date("2026-03-04T12:00:00Z");
const now = new Date("2026-03-04T12:00:10Z");
const at = { startedAt, now, planned: null };
const failed = (errorClass: string, retryAfterSeconds?: number): PollResult => ({
  ok: false,
  code: "x",
  errorClass,
  retryAfterSeconds,
});

describe("nextPollAt", () => {
  it.each<[string, PollResult, number, string | null]>([
    ["a good poll keeps the rhythm of its start", { ok: true }, 0, "2026-03-04T12:01:00.000Z"],
    ["a first failure waits one interval", failed("transient"), 1, "2026-03-04T12:01:10.000Z"],
    ["a third failure waits four", failed("unknown"), 3, "2026-03-04T12:04:10.000Z"],
    ["a hundredth failure waits 15 minutes", failed("transient"), 100, "2026-03-04T12:15:10.000Z"],
    ["Slack's own wait is kept", failed("rate_limited", 17), 5, "2026-03-04T12:00:27.000Z"],
    ["a wait of nothing is a second", failed("rate_limited", 0), 1, "2026-03-04T12:00:11.000Z"],
    ["no wait named is a minute", failed("rate_limited"), 1, "2026-03-04T12:01:10.000Z"],
    ["a dead token is not polled", failed("reauthorize"), 1, null],
    ["a missing scope is not polled", failed("scope"), 1, null],
    ["a migration is polled on", failed("migration"), 1, "2026-03-04T12:01:10.000Z"],
  ])("%s", (_name, result, failures, expected) => {
    expect(nextPollAt(result, failures, at, 60)?.toISOString() ?? null).toBe(expected);
  });

  it.each<[string, string, string]>([
    ["keeps the rhythm when the poll began late", "2026-03-04T12:00:57Z", "2026-03-04T12:00:57Z"],
    ["begins a new rhythm after a poll by hand", "2026-03-04T11:00:00Z", "2026-03-04T12:01:00Z"],
    ["never waits longer than the interval", "2026-03-04T13:00:00Z", "2026-03-04T12:01:00Z"],
    ["is now when the next is due already", "2026-03-04T12:00:05Z", "2026-03-04T12:00:10Z"],
  ])("%s", (_name, planned, expected) => {
    const moments = { ...at, planned: new Date(planned) };
    expect(nextPollAt({ ok: true }, 0, moments, 60)).toEqual(new Date(expected));
  });

  it.each([
    "reauthorize",
    "scope",
    "plan",
    "organization_install",
    "access",
    "workspace",
    "address",
    "secret",
  ])("what only a person can mend (%s) is not polled", (errorClass) => {
    expect(nextPollAt(failed(errorClass), 1, at, 60)).toBeNull();
  });

  it.each(["transient", "unknown", "migration", "clock", "rate_limited"])(
    "what can mend itself (%s) is polled on, however often it failed",
    (errorClass) => {
      for (let failures = 1; failures < 300; failures += 1) {
        const next = nextPollAt(failed(errorClass), failures, at, 60);
        expect(next?.getTime()).toBeGreaterThan(now.getTime());
        expect(next?.getTime()).toBeLessThanOrEqual(now.getTime() + 15 * 60_000);
      }
    },
  );

  it("does not lie in the past after a long poll", () => {
    expect(
      nextPollAt({ ok: true }, 0, { ...at, now: new Date("2026-03-04T12:05:00Z") }, 60),
    ).toEqual(new Date("2026-03-04T12:05:00Z"));
  });

  it("never waits less than the interval after a failure, also when that is long", () => {
    expect(nextPollAt(failed("transient"), 9, at, 3600)).toEqual(new Date("2026-03-04T13:00:10Z"));
  });
});
