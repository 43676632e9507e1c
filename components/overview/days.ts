import { fromWallClock } from "@/components/log-events/zoned-time";

const dayMilliseconds = 86_400_000;

/** The day `days` after this one; both as "2026-03-01". */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMilliseconds)
    .toISOString()
    .slice(0, 10);
}

/** From when to when `days` days of the zone last, as RFC 3339, the end not belonging to it. */
export function boundsOfDays(
  day: string,
  days: number,
  zone: string,
): { from: string; to: string } {
  const start = (one: string) => {
    const time = fromWallClock(`${one}T00:00:00`, zone) ?? Date.parse(`${one}T00:00:00Z`);
    return new Date(time).toISOString();
  };
  return { from: start(day), to: start(dayAfter(day, days)) };
}

const format = (day: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options }).format(
    Date.parse(`${day}T00:00:00Z`),
  );

/** "Tue 3 Mar" */
export const dayLabel = (day: string) =>
  format(day, { weekday: "short", day: "numeric", month: "short" });

/** "3 Mar" */
export const dayTick = (day: string) => format(day, { day: "numeric", month: "short" });
