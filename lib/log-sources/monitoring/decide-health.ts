import { type AlarmCalendar, isLeftOut } from "../active-time";
import type { HealthState } from "../health-contract";

/** A source has at most one alert of each kind: it fails, or it is silent. */
export type AlertKind = "failing" | "quiet";

/** The alert of what lasts now. A person may have ended it; then it is not opened again before the source recovers. */
export type TrackedAlert = { id: string; open: boolean; lastNotifiedAt: Date };

export type TrackedHealth = {
  /** Null before the first check. */
  state: HealthState | null;
  since: Date | null;
  failing: TrackedAlert | null;
  quiet: TrackedAlert | null;
};

export type AlarmSettings = { reminderHours: number | null; calendar: AlarmCalendar };

export type HealthAction =
  | { do: "open"; kind: AlertKind }
  | { do: "worsen"; kind: AlertKind; alertId: string }
  | { do: "remind"; kind: AlertKind; alertId: string }
  /** The cause is gone. */
  | { do: "resolve"; kind: AlertKind; alertId: string };

export type HealthDecision = { since: Date; actions: HealthAction[] };

type Given = {
  previous: TrackedHealth;
  /** DELETED: the source is gone. */
  next: HealthState | "DELETED";
  now: Date;
  settings: AlarmSettings;
};

/** A delay that mends itself sooner is nobody's business. */
const delayMilliseconds = 15 * 60_000;

function isReminderDue(alert: TrackedAlert, now: Date, settings: AlarmSettings): boolean {
  const { reminderHours, calendar } = settings;
  if (reminderHours === null || !alert.open) return false;
  const waited = now.getTime() - alert.lastNotifiedAt.getTime();
  return waited >= reminderHours * 3_600_000 && !isLeftOut(now, calendar);
}

function remind(kind: AlertKind, alert: TrackedAlert, { now, settings }: Given): HealthAction[] {
  return isReminderDue(alert, now, settings) ? [{ do: "remind", kind, alertId: alert.id }] : [];
}

function decideFailing(given: Given, since: Date): HealthAction[] {
  const { previous, next, now } = given;
  const kind = "failing";
  const alert = previous.failing;
  const delayed = next === "DELAYED" && now.getTime() - since.getTime() >= delayMilliseconds;
  if (!alert) return next === "NEEDS_ATTENTION" || delayed ? [{ do: "open", kind }] : [];

  const mended = next === "DELAYED" && previous.state === "NEEDS_ATTENTION";
  if (mended || (next !== "NEEDS_ATTENTION" && next !== "DELAYED"))
    return [{ do: "resolve", kind, alertId: alert.id }];
  if (next === "NEEDS_ATTENTION" && previous.state === "DELAYED")
    return [alert.open ? { do: "worsen", kind, alertId: alert.id } : { do: "open", kind }];
  return remind(kind, alert, given);
}

function decideQuiet(given: Given): HealthAction[] {
  const { previous, next } = given;
  const kind = "quiet";
  const alert = previous.quiet;
  if (next === "QUIET") return alert ? remind(kind, alert, given) : [{ do: "open", kind }];
  // While Slack cannot be asked, nobody knows whether events came back.
  if (!alert || next === "DELAYED" || next === "NEEDS_ATTENTION") return [];
  return [{ do: "resolve", kind, alertId: alert.id }];
}

/** What a check of a source's health leads to: since when the state holds, and what becomes of its alerts. */
export function decideHealth(given: Given): HealthDecision {
  const { previous, next, now } = given;
  const since = next === previous.state && previous.since ? previous.since : now;
  return { since, actions: [...decideFailing(given, since), ...decideQuiet(given)] };
}
