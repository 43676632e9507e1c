import type { SystemAlertWords } from "@/lib/alerts/contract";
import { spanInWords } from "@/lib/kernel/duration";

import type { HealthState } from "../health-contract";
import { permanentError } from "../permanent-errors";
import { alarmCalendar, type HealthFacts, leftOutInWords, windowInWords } from "../source-health";
import type { AlertKind } from "./decide-health";

type Subject = HealthFacts & { name: string };

/** "2026-03-04 12:00 UTC": whoever reads an alert may be anywhere. */
const inUtc = (at: Date) => `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;

function delayedWords({
  name,
  lastErrorClass,
  lastErrorCode,
  behindSince,
}: Subject): SystemAlertWords {
  const title = `Pulling “${name}” has not worked for 15 minutes`;
  const lossless = "Margay goes on trying by itself; nothing is lost while Slack keeps the events.";
  if (lastErrorClass === "rate_limited") {
    return {
      severity: "MEDIUM",
      title,
      summary: `Slack asks us to wait: too many calls. ${lossless}`,
      nextStep:
        "Other tools that read the same log share Slack's limit. Let them ask less often, or wait.",
    };
  }
  if (lastErrorCode === null && behindSince) {
    return {
      severity: "MEDIUM",
      title: `Pulling “${name}” does not keep up`,
      summary: `Slack has more events than the calls of a minute can read; those since ${inUtc(behindSince)} are still to come. ${lossless}`,
      nextStep:
        "Edit the source and give it more calls a minute, and look whether other tools read the same log.",
    };
  }
  if (lastErrorCode === null) {
    return {
      severity: "MEDIUM",
      title,
      summary: `Its polls are overdue: the workers do not keep up. ${lossless}`,
      nextStep: "Look at the worker's log, and start another worker if it has too much to do.",
    };
  }
  return {
    severity: "MEDIUM",
    title,
    summary: `Every poll fails (${lastErrorCode}). ${lossless}`,
    nextStep:
      "Look at the source's last polls. If Slack or the network has a problem, wait until it is over.",
  };
}

function failingWords(subject: Subject): SystemAlertWords {
  const permanent = permanentError(subject.lastErrorClass);
  if (!permanent) return delayedWords(subject);
  return {
    severity: "HIGH",
    title: permanent.title(subject.name),
    summary: `${permanent.reason(subject.lastErrorCode ?? "unknown")} Nothing is pulled meanwhile; what Slack still keeps is fetched once access works again.`,
    nextStep: permanent.nextStep,
  };
}

function quietWords(subject: Subject): SystemAlertWords {
  const window = windowInWords(subject.noDataAlarmMinutes);
  const last = subject.lastEventAt
    ? `The last one was at ${inUtc(subject.lastEventAt)}.`
    : "There was none since access was granted.";
  return {
    severity: "MEDIUM",
    title: `No events from “${subject.name}” for ${window}`,
    summary: `Slack answers, but there was no event for ${window}${leftOutInWords(alarmCalendar(subject))}. ${last}`,
    nextStep:
      "Check in Slack that what this log records still happens. If it is usually this quiet, edit the source: make the window longer, or leave out quiet hours and weekends.",
  };
}

/** What is wrong and what to do about it. */
export function problemWords(kind: AlertKind, subject: Subject): SystemAlertWords {
  return kind === "quiet" ? quietWords(subject) : failingWords(subject);
}

/** What is said when an alert is brought to mind. */
export function reminderWords(openedAt: Date, now: Date): string {
  return `Still so after ${spanInWords(now.getTime() - openedAt.getTime())}.`;
}

type Recovery = {
  kind: AlertKind;
  previous: HealthState | null;
  next: HealthState | "DELETED";
  openedAt: Date;
  now: Date;
  subject: Pick<HealthFacts, "noDataAlarmEnabled" | "lastEventAt">;
};

function recoveryReason({ kind, previous, next, openedAt, subject }: Recovery): string {
  if (next === "DELETED") return "The source was deleted.";
  if (next === "PAUSED") return "A person paused the source.";
  if (kind === "failing")
    return previous === "NEEDS_ATTENTION" ? "Access works again." : "Slack answers again.";
  if (!subject.noDataAlarmEnabled) return "The alarm was switched off.";
  if (subject.lastEventAt && subject.lastEventAt > openedAt) return "Events come in again.";
  return "The silence is shorter than the alarm's window.";
}

/** Why an alert resolved, and how long it lasted. */
export function recoveryWords(recovery: Recovery): string {
  const lasted = recovery.now.getTime() - recovery.openedAt.getTime();
  return `${recoveryReason(recovery)} It lasted ${spanInWords(lasted)}.`;
}
