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

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(timeZone, made);
  return made;
}

/** What clocks in the zone show at an instant, written as if it were UTC. */
function wallClock(at: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(at);
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  const seconds = Date.UTC(
    read("year"),
    read("month") - 1,
    read("day"),
    read("hour"),
    read("minute"),
    read("second"),
  );
  return seconds + (((at % 1000) + 1000) % 1000);
}

/** The first instant at which the zone's clocks show this time or, where they skip it, a later one. */
function findInstant(wall: number, timeZone: string): number {
  const before = wall - (wallClock(wall - day, timeZone) - (wall - day));
  const after = wall - (wallClock(wall + day, timeZone) - (wall + day));
  let [low, high] = [Math.min(before, after), Math.max(before, after)];
  if (wallClock(low, timeZone) >= wall) return low;
  // The clocks were moved forward over it: the moment of that lies between.
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (wallClock(middle, timeZone) >= wall) high = middle;
    else low = middle;
  }
  return high;
}

function isWeekend(wallDay: number): boolean {
  const weekday = new Date(wallDay).getUTCDay();
  return weekday === 0 || weekday === 6;
}

// A day's bounds are the same for every source of a zone, and thousands are looked at in one go.
const instants = new Map<string, number>();
const instantsKept = 10_000;

function instantOf(wall: number, timeZone: string): number {
  const key = `${wall} ${timeZone}`;
  const known = instants.get(key);
  if (known !== undefined) return known;
  const found = findInstant(wall, timeZone);
  if (instants.size >= instantsKept) instants.clear();
  instants.set(key, found);
  return found;
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
  // No clock is a day off UTC, so that these days hold all of it; what is too much counts nothing.
  const lastDay = Math.floor(end / day + 1) * day;
  let counted = 0;
  for (
    let today = Math.floor(start / day - 1) * day;
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
