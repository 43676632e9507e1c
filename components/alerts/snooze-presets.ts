import { fromWallClock, toWallClock } from "@/components/log-events/zoned-time";

const hour = 3_600_000;
const day = 24 * hour;

type Preset = { id: string; label: string; until: number };

/** Nine in the morning of the zone, `days` days after the day of `now`, in milliseconds. */
function morning(now: number, days: number, zone: string): number {
  const date = new Date(`${toWallClock(now, zone).slice(0, 10)}T00:00:00Z`).getTime() + days * day;
  const wall = `${new Date(date).toISOString().slice(0, 10)}T09:00:00`;
  return fromWallClock(wall, zone) ?? now + days * day;
}

/** 0 is Sunday. */
function weekday(now: number, zone: string): number {
  return new Date(`${toWallClock(now, zone).slice(0, 10)}T00:00:00Z`).getUTCDay();
}

/** Until when people usually want to be left alone, on the clock of their zone. */
export function snoozePresets(now: number, zone: string): Preset[] {
  const untilMonday = (8 - weekday(now, zone)) % 7 || 7;
  return [
    { id: "1h", label: "1 hour", until: now + hour },
    { id: "4h", label: "4 hours", until: now + 4 * hour },
    { id: "tomorrow", label: "Tomorrow morning", until: morning(now, 1, zone) },
    { id: "monday", label: "Monday morning", until: morning(now, untilMonday, zone) },
    { id: "week", label: "1 week", until: now + 7 * day },
  ];
}

const longest = 366 * day;

/** A datetime-local value in the zone as RFC 3339, or what is wrong with it. */
export function readSnoozeTime(
  text: string,
  zone: string,
  now: number,
): { until: string } | { error: string } {
  const time = fromWallClock(text, zone);
  if (time === null) return { error: "Enter a date and a time of day." };
  if (time <= now) return { error: "Choose a time that is still to come." };
  if (time - now > longest) return { error: "Choose a time within a year from now." };
  return { until: new Date(time).toISOString() };
}
