import { describe, expect, it } from "vitest";

import { isPermanent } from "./permanent-errors";
import { type HealthFacts, sourceHealth } from "./source-health";

const now = new Date("2026-03-04T12:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

const healthy: HealthFacts = {
  setupStep: "DONE",
  pausedAt: null,
  grantedAt: ago(10_000),
  lastErrorCode: null,
  lastErrorClass: null,
  consecutiveFailures: 0,
  nextPollAt: ago(-1),
  lastPollOkAt: ago(0.5),
  lastEventAt: ago(1),
  behindSince: null,
  noDataAlarmEnabled: true,
  noDataAlarmMinutes: 1440,
  alarmQuietFrom: null,
  alarmQuietTo: null,
  alarmSkipWeekends: false,
  alarmTimeZone: "Europe/Berlin",
  eventsLastDay: 1204,
};

describe("sourceHealth", () => {
  it.each<[string, Partial<HealthFacts>, string, RegExp, string | null]>([
    ["all is well", {}, "HEALTHY", /1,204 events/, null],
    ["one event", { eventsLastDay: 1 }, "HEALTHY", /^1 event in/, null],
    ["not polled yet", { lastPollOkAt: null, lastEventAt: null }, "HEALTHY", /first poll/, null],
    ["created", { setupStep: "CREDENTIALS" }, "SETUP_UNFINISHED", /Client Secret/, "FINISH_SETUP"],
    ["not saved", { setupStep: "SUMMARY" }, "SETUP_UNFINISHED", /summary/, "FINISH_SETUP"],
    ["not granted", { setupStep: "GRANT_ACCESS" }, "SETUP_UNFINISHED", /granted/, "FINISH_SETUP"],
    ["started, alarm not chosen yet", { setupStep: "ALARM" }, "HEALTHY", /1,204 events/, null],
    [
      "started, alarm not chosen yet, token dead",
      { setupStep: "ALARM", lastErrorClass: "reauthorize", lastErrorCode: "token_revoked" },
      "NEEDS_ATTENTION",
      /token_revoked/,
      "GRANT_ACCESS",
    ],
    ["a window of a busy minute is left", { behindSince: ago(2) }, "HEALTHY", /1,204/, null],
    ["behind", { behindSince: ago(125) }, "DELAYED", /2 hours 5 minutes behind/, null],
    ["paused", { pausedAt: ago(3) }, "PAUSED", /Paused/, "RESUME"],
    [
      "paused while broken",
      { pausedAt: ago(3), lastErrorClass: "reauthorize" },
      "PAUSED",
      /Paused/,
      "RESUME",
    ],
    [
      "dead token",
      { lastErrorClass: "reauthorize", lastErrorCode: "token_revoked" },
      "NEEDS_ATTENTION",
      /token_revoked/,
      "GRANT_ACCESS",
    ],
    [
      "scope gone",
      { lastErrorClass: "scope", lastErrorCode: "missing_scope" },
      "NEEDS_ATTENTION",
      /permission/,
      "GRANT_ACCESS",
    ],
    [
      "plan",
      { lastErrorClass: "plan", lastErrorCode: "paid_only" },
      "NEEDS_ATTENTION",
      /plan/,
      "GRANT_ACCESS",
    ],
    [
      "an address that is not on the allow list",
      { lastErrorClass: "address", lastErrorCode: "invalid_auth" },
      "NEEDS_ATTENTION",
      /IP allow list.*Check again/,
      "GRANT_ACCESS",
    ],
    [
      "workspace install",
      { lastErrorClass: "organization_install", lastErrorCode: "team_not_authorized" },
      "NEEDS_ATTENTION",
      /organization/,
      "GRANT_ACCESS",
    ],
    [
      "rate limited",
      { lastErrorClass: "rate_limited", lastErrorCode: "ratelimited", nextPollAt: ago(-0.5) },
      "DELAYED",
      /in 30 seconds/,
      null,
    ],
    [
      "a failing network",
      { lastErrorClass: "transient", lastErrorCode: "network", consecutiveFailures: 3 },
      "DELAYED",
      /3 times in a row/,
      null,
    ],
    ["no worker", { nextPollAt: ago(12) }, "DELAYED", /12 minutes ago/, null],
    ["silent for a day", { lastEventAt: ago(1440) }, "QUIET", /last 1 day/, null],
    ["silent for less", { lastEventAt: ago(1439) }, "HEALTHY", /events/, null],
    ["never an event since the grant", { lastEventAt: null }, "QUIET", /no event/, null],
    [
      "silent, alarm off",
      { lastEventAt: ago(5000), noDataAlarmEnabled: false },
      "HEALTHY",
      /events/,
      null,
    ],
    [
      "silent for a day, but last asked long ago",
      { lastEventAt: ago(1500), lastPollOkAt: ago(61) },
      "HEALTHY",
      /events/,
      null,
    ],
    [
      "silent for a day when last asked",
      { lastEventAt: ago(1500), lastPollOkAt: ago(60) },
      "QUIET",
      /no event/,
      null,
    ],
    [
      "silent for 12 hours, 5 of them at night",
      {
        lastEventAt: ago(720),
        noDataAlarmMinutes: 420,
        alarmQuietFrom: 22 * 60,
        alarmQuietTo: 6 * 60,
      },
      "QUIET",
      /last 7 hours, quiet hours left out/,
      null,
    ],
    [
      "not silent for long enough outside the night",
      {
        lastEventAt: ago(720),
        noDataAlarmMinutes: 421,
        alarmQuietFrom: 22 * 60,
        alarmQuietTo: 6 * 60,
      },
      "HEALTHY",
      /events/,
      null,
    ],
    ["well, and nobody counted", { eventsLastDay: null }, "HEALTHY", /Events come in/, null],
    [
      "silent for 90 minutes of 90",
      { lastEventAt: ago(90), noDataAlarmMinutes: 90 },
      "QUIET",
      /90 minutes/,
      null,
    ],
  ])("%s", (_name, change, state, reason, action) => {
    const health = sourceHealth({ ...healthy, ...change }, now);
    expect(health.state).toBe(state);
    expect(health.reason).toMatch(reason);
    expect(health.action).toBe(action);
  });

  it("stops polling for permanent errors only", () => {
    expect(isPermanent("reauthorize")).toBe(true);
    expect(isPermanent("transient")).toBe(false);
    expect(isPermanent("rate_limited")).toBe(false);
    expect(isPermanent(null)).toBe(false);
  });
});
