import { spanInWords } from "@/lib/kernel/duration";

import { type AlarmCalendar, countedMilliseconds } from "./active-time";
import type { Health } from "./health-contract";
import { permanentError } from "./permanent-errors";
import { isPolled, type PolledStep, type SetupStep } from "./setup-contract";

/** What a source's health is decided from; times as stored. */
export type HealthFacts = {
  setupStep: SetupStep;
  pausedAt: Date | null;
  grantedAt: Date | null;
  lastErrorCode: string | null;
  lastErrorClass: string | null;
  consecutiveFailures: number;
  nextPollAt: Date | null;
  lastPollOkAt: Date | null;
  lastEventAt: Date | null;
  behindSince: Date | null;
  noDataAlarmEnabled: boolean;
  noDataAlarmMinutes: number;
  alarmQuietFrom: number | null;
  alarmQuietTo: number | null;
  alarmSkipWeekends: boolean;
  alarmTimeZone: string;
  /** Null where nobody counted them; the state does not depend on it. */
  eventsLastDay: number | null;
};

const minute = 60_000;

/** Past this a source should have been polled, and what was learnt by its last poll is no longer about now. */
export const overdueMilliseconds = 3 * minute;

/** "24 hours" as people set it: "1 day", "90 minutes". */
export function windowInWords(minutes: number): string {
  const [count, unit] =
    minutes % 1440 === 0
      ? [minutes / 1440, "day"]
      : minutes % 60 === 0
        ? [minutes / 60, "hour"]
        : [minutes, "minute"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

function delayedReason(facts: HealthFacts, now: Date): string | null {
  if (facts.lastErrorClass === "rate_limited") {
    const seconds = Math.max(
      0,
      Math.ceil(((facts.nextPollAt?.getTime() ?? now.getTime()) - now.getTime()) / 1000),
    );
    return `Slack asked us to wait (too many calls). The next poll is in ${seconds} seconds; nothing is lost.`;
  }
  if (facts.lastErrorCode && facts.consecutiveFailures > 0) {
    const times =
      facts.consecutiveFailures === 1 ? "once" : `${facts.consecutiveFailures} times in a row`;
    return `The last poll failed (${facts.lastErrorCode}), ${times}. Margay tries again by itself; nothing is lost.`;
  }
  const overdue = facts.nextPollAt ? now.getTime() - facts.nextPollAt.getTime() : 0;
  if (overdue > overdueMilliseconds) {
    return `This source should have been polled ${Math.floor(overdue / minute)} minutes ago. Check that a worker runs.`;
  }
  const behind = facts.behindSince ? now.getTime() - facts.behindSince.getTime() : 0;
  if (behind > overdueMilliseconds) {
    return `Margay is ${spanInWords(behind)} behind: Slack has more events than the calls of a minute can read. The newest come first, and it goes on by itself; nothing is lost.`;
  }
  return null;
}

/** Which time the alarm's window counts. */
export function alarmCalendar(
  facts: Pick<
    HealthFacts,
    "alarmQuietFrom" | "alarmQuietTo" | "alarmSkipWeekends" | "alarmTimeZone"
  >,
): AlarmCalendar {
  const { alarmQuietFrom: from, alarmQuietTo: to } = facts;
  return {
    quietHours: from === null || to === null ? null : { from, to },
    skipWeekends: facts.alarmSkipWeekends,
    timeZone: facts.alarmTimeZone,
  };
}

/** ", quiet hours and weekends left out"; "" when all time counts. */
export function leftOutInWords({ quietHours, skipWeekends }: AlarmCalendar): string {
  const left = [quietHours ? "quiet hours" : "", skipWeekends ? "weekends" : ""].filter(Boolean);
  return left.length === 0 ? "" : `, ${left.join(" and ")} left out`;
}

/** True when the window went by without an event. Only time that Slack was asked about counts as silence. */
function isQuiet(facts: HealthFacts, lastPollOkAt: Date, now: Date): boolean {
  const since = facts.lastEventAt ?? facts.grantedAt;
  if (!facts.noDataAlarmEnabled || !since) return false;
  const window = facts.noDataAlarmMinutes * minute;
  const known = now.getTime() - lastPollOkAt.getTime() <= overdueMilliseconds ? now : lastPollOkAt;
  return countedMilliseconds(since, known, alarmCalendar(facts), window) >= window;
}

/** What an unfinished source waits for, which differs from step to step. */
const waitsFor: Record<Exclude<SetupStep, PolledStep>, string> = {
  CREDENTIALS: "It waits for the Client ID and the Client Secret of an app in Slack.",
  SUMMARY: "It waits for its summary to be confirmed.",
  GRANT_ACCESS: "It waits for access to be granted in Slack.",
};

/** How a source is, why, and what to do about it: the first of paused, unfinished, needs attention, delayed, quiet, healthy that holds. */
export function sourceHealth(facts: HealthFacts, now: Date): Health {
  if (!isPolled(facts.setupStep)) {
    return {
      state: "SETUP_UNFINISHED",
      reason: waitsFor[facts.setupStep],
      action: "FINISH_SETUP",
    };
  }
  if (facts.pausedAt) {
    return {
      state: "PAUSED",
      reason: "Paused by a person. Nothing is pulled until it is resumed.",
      action: "RESUME",
    };
  }
  const permanent = permanentError(facts.lastErrorClass);
  if (permanent) {
    return {
      state: "NEEDS_ATTENTION",
      reason: `${permanent.reason(facts.lastErrorCode ?? "unknown")} ${permanent.nextStep}`,
      action: permanent.action,
    };
  }
  const delayed = delayedReason(facts, now);
  if (delayed) return { state: "DELAYED", reason: delayed, action: null };
  if (!facts.lastPollOkAt)
    return { state: "HEALTHY", reason: "Set up. The first poll is on its way.", action: null };

  if (isQuiet(facts, facts.lastPollOkAt, now)) {
    const left = leftOutInWords(alarmCalendar(facts));
    return {
      state: "QUIET",
      reason: `Slack answers, but there was no event in the last ${windowInWords(facts.noDataAlarmMinutes)}${left}.`,
      action: null,
    };
  }
  if (facts.eventsLastDay === null)
    return { state: "HEALTHY", reason: "Events come in.", action: null };
  const events = facts.eventsLastDay.toLocaleString("en-US");
  return {
    state: "HEALTHY",
    reason: `${events} event${facts.eventsLastDay === 1 ? "" : "s"} in the last 24 hours.`,
    action: null,
  };
}
