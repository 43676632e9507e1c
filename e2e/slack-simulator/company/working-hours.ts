import type { Office } from "./office";

export const dayMs = 86_400_000;
export const dayOf = (ms: number): number => Math.floor(ms / dayMs);

/** How awake an office is at a moment, from 0.02 (night) to 1 (mid-morning), by its own clock. */
export const wakefulness = (office: Office, ms: number): number => {
  const local = ms + offsetMs(office.timeZone, ms);
  const hour = (local % dayMs) / 3_600_000;
  const weekday = (dayOf(local) + 4) % 7;
  const weekend = weekday === 0 || weekday === 6;
  return Math.max(0.02, curve(hour) * (weekend ? 0.06 : 1));
};

const curve = (hour: number): number => {
  if (hour < 6.5 || hour >= 23) return 0.02;
  if (hour < 8.5) return 0.3;
  if (hour < 12) return 1;
  if (hour < 13.5) return 0.55;
  if (hour < 18) return 0.9;
  return 0.2;
};

const offsets = new Map<string, number>();

// Asked once an hour of simulated time: Intl is far too slow to ask for each minute of a month.
const offsetMs = (timeZone: string, ms: number): number => {
  const hour = Math.floor(ms / 3_600_000);
  const key = `${timeZone} ${hour}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const found = measureOffset(timeZone, hour * 3_600_000);
  if (offsets.size > 10_000) offsets.clear();
  offsets.set(key, found);
  return found;
};

const clocks = new Map<string, Intl.DateTimeFormat>();

const measureOffset = (timeZone: string, ms: number): number => {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
  clocks.set(timeZone, clock);
  const part = Object.fromEntries(
    clock.formatToParts(ms).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute) - ms;
};
