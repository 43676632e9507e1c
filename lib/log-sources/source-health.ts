import type { Health } from "./health-contract";
import type { SetupStep } from "./setup-contract";

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
  noDataAlarmEnabled: boolean;
  noDataAlarmMinutes: number;
  eventsLastDay: number;
};

/** Error classes that no further try can mend; a person must act. Each has its sentence and its button. */
const permanent: Record<string, { reason: (code: string) => string; action: Health["action"] }> = {
  reauthorize: {
    reason: (code) =>
      `Slack no longer accepts this source's token (${code}). The person who granted access may have left, or the app was removed. Grant access again.`,
    action: "GRANT_ACCESS",
  },
  scope: {
    reason: (code) =>
      `The token lacks a permission that this log needs (${code}). Grant access again and press Allow for all of it.`,
    action: "GRANT_ACCESS",
  },
  organization_install: {
    reason: (code) =>
      `The app is installed on a workspace (${code}); audit logs need it on the organization. Grant access again and choose the organization.`,
    action: "GRANT_ACCESS",
  },
  plan: {
    reason: (code) =>
      `Slack says that this plan does not include the log (${code}). Upgrade the plan in Slack, then grant access again.`,
    action: "GRANT_ACCESS",
  },
  access: {
    reason: (code) =>
      `Slack refuses this token (${code}): the person who granted access may not read the log, or a rule of the organization forbids it. Have an owner grant access again.`,
    action: "GRANT_ACCESS",
  },
  secret: {
    reason: () =>
      "The stored token does not open with this Margay's encryption keys. Put the key back that it was sealed with, or grant access again.",
    action: "GRANT_ACCESS",
  },
};

/** True when polling must stop until a person acts. */
export function isPermanent(errorClass: string | null): boolean {
  return errorClass !== null && errorClass in permanent;
}

function span(minutes: number): string {
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
  if (overdue > 3 * 60_000) {
    return `This source should have been polled ${Math.floor(overdue / 60_000)} minutes ago. Check that a worker runs.`;
  }
  return null;
}

/** How a source is, why, and what to do about it: the first of paused, unfinished, needs attention, delayed, quiet, healthy that holds. */
export function sourceHealth(facts: HealthFacts, now: Date): Health {
  if (facts.setupStep !== "DONE") {
    return {
      state: "SETUP_UNFINISHED",
      reason: "The setup is not finished.",
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
  const remedy = facts.lastErrorClass ? permanent[facts.lastErrorClass] : undefined;
  if (remedy) {
    return {
      state: "NEEDS_ATTENTION",
      reason: remedy.reason(facts.lastErrorCode ?? "unknown"),
      action: remedy.action,
    };
  }
  const delayed = delayedReason(facts, now);
  if (delayed) return { state: "DELAYED", reason: delayed, action: null };
  if (!facts.lastPollOkAt)
    return { state: "HEALTHY", reason: "Set up. The first poll is on its way.", action: null };

  const quietSince = facts.lastEventAt ?? facts.grantedAt;
  const window = facts.noDataAlarmMinutes * 60_000;
  if (facts.noDataAlarmEnabled && quietSince && now.getTime() - quietSince.getTime() >= window) {
    return {
      state: "QUIET",
      reason: `Slack answers, but there was no event in the last ${span(facts.noDataAlarmMinutes)}.`,
      action: null,
    };
  }
  const events = facts.eventsLastDay.toLocaleString("en-US");
  return {
    state: "HEALTHY",
    reason: `${events} event${facts.eventsLastDay === 1 ? "" : "s"} in the last 24 hours.`,
    action: null,
  };
}
