import { describe, expect, it } from "vitest";

import type { HealthState } from "../health-contract";
import {
  type AlarmSettings,
  decideHealth,
  type TrackedAlert,
  type TrackedHealth,
} from "./decide-health";

const now = new Date("2026-03-04T12:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

const once: AlarmSettings = {
  reminderHours: null,
  calendar: { quietHours: null, skipWeekends: false, timeZone: "UTC" },
};
const hourly: AlarmSettings = { ...once, reminderHours: 1 };
const hourlyNotAtNoon: AlarmSettings = {
  reminderHours: 1,
  calendar: { ...once.calendar, quietHours: { from: 11 * 60, to: 13 * 60 } },
};

const failing: TrackedAlert = { id: "F", open: true, lastNotifiedAt: ago(90) };
const quiet: TrackedAlert = { id: "Q", open: true, lastNotifiedAt: ago(90) };
const ended = (alert: TrackedAlert) => ({ ...alert, open: false });

const was = (
  state: HealthState | null,
  minutes: number,
  alerts: Partial<Pick<TrackedHealth, "failing" | "quiet">> = {},
): TrackedHealth => ({
  state,
  since: state === null ? null : ago(minutes),
  failing: null,
  quiet: null,
  ...alerts,
});

const told = (previous: TrackedHealth, next: HealthState | "DELETED", settings = once) =>
  decideHealth({ previous, next, now, settings }).actions.map((action) =>
    [action.do, action.kind, "alertId" in action ? action.alertId : ""].join(" ").trim(),
  );

describe("decideHealth", () => {
  it.each<[string, TrackedHealth, HealthState | "DELETED", AlarmSettings, string[]]>([
    ["all stays well", was("HEALTHY", 60), "HEALTHY", hourly, []],
    ["seen for the first time", was(null, 0), "HEALTHY", once, []],
    ["the wizard ends", was("SETUP_UNFINISHED", 9), "HEALTHY", once, []],

    ["a token dies", was("HEALTHY", 60), "NEEDS_ATTENTION", once, ["open failing"]],
    ["dead at first sight", was(null, 0), "NEEDS_ATTENTION", once, ["open failing"]],
    ["still dead", was("NEEDS_ATTENTION", 90, { failing }), "NEEDS_ATTENTION", once, []],
    [
      "still dead, time to say so again",
      was("NEEDS_ATTENTION", 90, { failing }),
      "NEEDS_ATTENTION",
      hourly,
      ["remind failing F"],
    ],
    [
      "still dead, reminded lately",
      was("NEEDS_ATTENTION", 90, { failing: { ...failing, lastNotifiedAt: ago(59) } }),
      "NEEDS_ATTENTION",
      hourly,
      [],
    ],
    [
      "still dead, in quiet hours",
      was("NEEDS_ATTENTION", 90, { failing }),
      "NEEDS_ATTENTION",
      hourlyNotAtNoon,
      [],
    ],
    [
      "still dead, a person ended the alert",
      was("NEEDS_ATTENTION", 90, { failing: ended(failing) }),
      "NEEDS_ATTENTION",
      hourly,
      [],
    ],
    [
      "access granted again",
      was("NEEDS_ATTENTION", 90, { failing }),
      "HEALTHY",
      once,
      ["resolve failing F"],
    ],
    [
      "access granted again, but the network fails",
      was("NEEDS_ATTENTION", 90, { failing }),
      "DELAYED",
      once,
      ["resolve failing F"],
    ],
    [
      "access granted again after a person ended the alert",
      was("NEEDS_ATTENTION", 90, { failing: ended(failing) }),
      "HEALTHY",
      once,
      ["resolve failing F"],
    ],

    ["a poll fails", was("HEALTHY", 60), "DELAYED", once, []],
    ["polls fail for 14 minutes", was("DELAYED", 14), "DELAYED", once, []],
    ["polls fail for 15 minutes", was("DELAYED", 15), "DELAYED", once, ["open failing"]],
    ["polls go on failing", was("DELAYED", 90, { failing }), "DELAYED", once, []],
    ["polls work again", was("DELAYED", 90, { failing }), "HEALTHY", once, ["resolve failing F"]],
    ["polls work again soon", was("DELAYED", 5), "HEALTHY", once, []],
    [
      "from failing polls to a dead token",
      was("DELAYED", 90, { failing }),
      "NEEDS_ATTENTION",
      once,
      ["worsen failing F"],
    ],
    [
      "from failing polls, which a person ended, to a dead token",
      was("DELAYED", 90, { failing: ended(failing) }),
      "NEEDS_ATTENTION",
      once,
      ["open failing"],
    ],

    ["silence", was("HEALTHY", 60), "QUIET", once, ["open quiet"]],
    ["silence goes on", was("QUIET", 90, { quiet }), "QUIET", once, []],
    [
      "silence goes on, said again",
      was("QUIET", 90, { quiet }),
      "QUIET",
      hourly,
      ["remind quiet Q"],
    ],
    ["silence in quiet hours", was("QUIET", 90, { quiet }), "QUIET", hourlyNotAtNoon, []],
    ["silence, ended by a person", was("QUIET", 90, { quiet: ended(quiet) }), "QUIET", hourly, []],
    ["events come back", was("QUIET", 90, { quiet }), "HEALTHY", once, ["resolve quiet Q"]],
    ["a poll fails in the silence", was("QUIET", 90, { quiet }), "DELAYED", hourly, []],
    ["and works again, still silent", was("DELAYED", 1, { quiet }), "QUIET", once, []],
    [
      "and works again, with events",
      was("DELAYED", 1, { quiet }),
      "HEALTHY",
      once,
      ["resolve quiet Q"],
    ],
    [
      "the token dies in the silence",
      was("QUIET", 90, { quiet }),
      "NEEDS_ATTENTION",
      once,
      ["open failing"],
    ],
    [
      "granted again, still silent",
      was("NEEDS_ATTENTION", 90, { quiet, failing }),
      "QUIET",
      once,
      ["resolve failing F"],
    ],

    [
      "paused",
      was("NEEDS_ATTENTION", 90, { quiet, failing }),
      "PAUSED",
      once,
      ["resolve failing F", "resolve quiet Q"],
    ],
    [
      "deleted",
      was("NEEDS_ATTENTION", 90, { quiet, failing }),
      "DELETED",
      once,
      ["resolve failing F", "resolve quiet Q"],
    ],
    ["deleted in health", was("HEALTHY", 90), "DELETED", once, []],
  ])("%s", (_name, previous, next, settings, actions) => {
    expect(told(previous, next, settings)).toEqual(actions);
  });

  it("counts a state from when it began", () => {
    const since = (previous: TrackedHealth, next: HealthState) =>
      decideHealth({ previous, next, now, settings: once }).since;
    expect(since(was("DELAYED", 7), "DELAYED")).toEqual(ago(7));
    expect(since(was("HEALTHY", 7), "DELAYED")).toEqual(now);
    expect(since(was(null, 0), "HEALTHY")).toEqual(now);
  });
});
