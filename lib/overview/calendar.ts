import { instantOf, wallClock } from "@/lib/kernel/wall-clock";

const dayMilliseconds = 86_400_000;

/** A stretch of a zone's calendar by the name of its first day, and the instant at which it begins. */
export type CalendarPart = { day: string; start: Date };

const wallDayOf = (now: Date, timeZone: string) =>
  Math.floor(wallClock(now.getTime(), timeZone) / dayMilliseconds) * dayMilliseconds;

function parts(lastWallDay: number, step: number, count: number, timeZone: string): CalendarPart[] {
  return Array.from({ length: count }, (_, index) => {
    const wall = lastWallDay - (count - 1 - index) * step;
    const start = new Date(instantOf(wall, timeZone));
    return { day: new Date(wall).toISOString().slice(0, 10), start };
  });
}

/** The last `count` days of a zone, oldest first; the last one is the day of `now`. */
export function lastDays(now: Date, count: number, timeZone: string): CalendarPart[] {
  return parts(wallDayOf(now, timeZone), dayMilliseconds, count, timeZone);
}

/** The last `count` weeks of a zone from Monday on, oldest first; the last one is the week of `now`. */
export function lastWeeks(now: Date, count: number, timeZone: string): CalendarPart[] {
  const today = wallDayOf(now, timeZone);
  const sinceMonday = (new Date(today).getUTCDay() + 6) % 7;
  return parts(today - sinceMonday * dayMilliseconds, 7 * dayMilliseconds, count, timeZone);
}
