import { instantOf, wallClock } from "@/lib/kernel/wall-clock";

/** Which time an alarm's window counts: all of it, or only outside quiet hours and weekends of a time zone. */
export type AlarmCalendar = {
  /** Minutes of the day; from 1320 to 360 is 22:00 to 6:00. */
  quietHours: { from: number; to: number } | null;
  skipWeekends: boolean;
  /** IANA name. */
  timeZone: string;
};

const minute = 60_000;
const day = 86_400_000;
const dayMinutes = 1440;

function isWeekend(wallDay: number): boolean {
  const weekday = new Date(wallDay).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The parts of a day that count, in minutes. */
function countedMinutes(wallDay: number, { quietHours, skipWeekends }: AlarmCalendar) {
  if (skipWeekends && isWeekend(wallDay)) return [];
  if (!quietHours) return [[0, dayMinutes] as const];
  const { from, to } = quietHours;
  if (from > to) return [[to, from] as const];
  return [[0, from] as const, [to, dayMinutes] as const];
}

const countsAll = ({ quietHours, skipWeekends }: AlarmCalendar) => !quietHours && !skipWeekends;

/** True in quiet hours and on weekends, where the calendar leaves them out. */
export function isLeftOut(at: Date, calendar: AlarmCalendar): boolean {
  if (countsAll(calendar)) return false;
  const wall = wallClock(at.getTime(), calendar.timeZone);
  const today = Math.floor(wall / day) * day;
  const now = (wall - today) / minute;
  return countedMinutes(today, calendar).every(([from, to]) => now < from || now >= to);
}

/** Milliseconds between two instants that the calendar counts; it stops counting at `enough`. */
export function countedMilliseconds(
  from: Date,
  to: Date,
  calendar: AlarmCalendar,
  enough = Number.POSITIVE_INFINITY,
): number {
  const [start, end] = [from.getTime(), to.getTime()];
  if (countsAll(calendar)) return Math.max(0, end - start);
  const { timeZone } = calendar;
  const lastDay = Math.floor(wallClock(end, timeZone) / day) * day;
  let counted = 0;
  for (
    let today = Math.floor(wallClock(start, timeZone) / day) * day;
    today <= lastDay && counted < enough;
    today += day
  ) {
    for (const [first, last] of countedMinutes(today, calendar)) {
      const begins = Math.max(start, instantOf(today + first * minute, timeZone));
      const ends = Math.min(end, instantOf(today + last * minute, timeZone));
      counted += Math.max(0, ends - begins);
    }
  }
  return counted;
}
