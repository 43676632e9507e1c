import type { OverviewDto } from "@/lib/overview/contract";

import { shortSpan } from "./span-words";

const number = new Intl.NumberFormat("en-US");

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** "128 alerts in 30 days, 5 of them today." */
export function alertsSentence({ alertsByDay }: Pick<OverviewDto, "alertsByDay">): string {
  const days = alertsByDay.map(({ counts }) => total(Object.values(counts)));
  const all = total(days);
  return `${number.format(all)} ${all === 1 ? "alert" : "alerts"} in ${days.length} days, ${number.format(days.at(-1) ?? 0)} of them today.`;
}

/** "Last week half of 31 alerts ended within 2 h, 9 of 10 within 1.5 d.": of the last week in which any ended. */
export function resolveSentence({ timeToResolve }: Pick<OverviewDto, "timeToResolve">): string {
  const index = timeToResolve.findLastIndex(({ count }) => count > 0);
  const week = timeToResolve[index];
  if (!week || week.medianSeconds === null || week.p90Seconds === null) return "";
  const ago = timeToResolve.length - 1 - index;
  const when = ago === 0 ? "This week" : ago === 1 ? "Last week" : `${ago} weeks ago`;
  if (week.count === 1) return `${when} one alert ended, after ${shortSpan(week.medianSeconds)}.`;
  return `${when} half of ${number.format(week.count)} alerts ended within ${shortSpan(week.medianSeconds)}, 9 of 10 within ${shortSpan(week.p90Seconds)}.`;
}

/** "1,204 events in 30 days, 40 of them today." */
export function eventsSentence({ eventsByDay }: Pick<OverviewDto, "eventsByDay">): string {
  const all = total(eventsByDay.map(({ count }) => count));
  return `${number.format(all)} ${all === 1 ? "event" : "events"} in ${eventsByDay.length} days, ${number.format(eventsByDay.at(-1)?.count ?? 0)} of them today.`;
}
