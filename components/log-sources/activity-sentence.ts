import { formatDistanceStrict } from "date-fns/formatDistanceStrict";

import type { LogSourceDto } from "@/lib/log-sources/contract";

type Activity = Pick<LogSourceDto, "eventsPerHour" | "lastEventAt" | "lastPollAt" | "lastPollOkAt">;

const count = new Intl.NumberFormat("en-US");

/** "1 event", "1,204 events" */
export function countEvents(events: number): string {
  return `${count.format(events)} event${events === 1 ? "" : "s"}`;
}

/** Events of the last 24 hours. */
export function eventsLastDay({ eventsPerHour }: Pick<Activity, "eventsPerHour">): number {
  return eventsPerHour.reduce((sum, events) => sum + events, 0);
}

function ago(time: string, now: number): string {
  // A clock that is ahead of ours must not make "in 2 seconds" of what has happened.
  return formatDistanceStrict(Math.min(Date.parse(time), now), now, { addSuffix: true });
}

/** How much came in, in one sentence; "0 events" is said only once Slack was asked. */
export function activitySentence(activity: Activity, now: number): string {
  const { lastEventAt, lastPollAt, lastPollOkAt } = activity;
  const events = eventsLastDay(activity);
  if (lastEventAt)
    return `${countEvents(events)} in the last 24 hours, last one ${ago(lastEventAt, now)}.`;
  if (lastPollOkAt)
    return `0 events so far. Slack was asked ${ago(lastPollOkAt, now)} and had none.`;
  if (lastPollAt) return `Slack was asked ${ago(lastPollAt, now)} and has not answered yet.`;
  return "Slack was not asked yet.";
}

/** What was pulled since the source was started, for the last step of the setup; null events: not counted yet. */
export function firstEventsSentence(
  {
    lastEventAt,
    lastPollAt,
    lastPollOkAt,
    events,
  }: Omit<Activity, "eventsPerHour"> & { events: number | null },
  now: number,
): string {
  if (lastEventAt && events)
    return `${countEvents(events)} so far, last one ${ago(lastEventAt, now)}.`;
  if (lastEventAt) return `Events have arrived, the last one ${ago(lastEventAt, now)}.`;
  if (lastPollOkAt)
    return `Waiting for the first events… Slack was asked ${ago(lastPollOkAt, now)} and had none yet.`;
  if (lastPollAt)
    return `Waiting for the first events… Slack was asked ${ago(lastPollAt, now)} and has not answered yet.`;
  return "Waiting for the first events…";
}
