/** How far the zone's clock is ahead of UTC at a moment, in milliseconds. */
function offsetAt(time: number, zone: string): number {
  const wall = new Date(`${toWallClock(time, zone)}Z`).getTime();
  return wall - Math.floor(time / 1000) * 1000;
}

/** A moment as the zone's clock shows it, "2026-11-14T14:02:31": what a datetime-local field takes. */
export function toWallClock(time: number, zone: string): string {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  return format.format(time).replace(" ", "T");
}

/**
 * The moment at which the zone's clock shows this, in milliseconds; null when it is no date and time.
 * A time that the clock shows twice is the first one; one that it skips counts on from before the jump.
 */
export function fromWallClock(text: string, zone: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text)) return null;
  const wall = new Date(`${text}Z`).getTime();
  if (Number.isNaN(wall)) return null;
  // The offsets a day before and after are the two that can hold on this day.
  const offsets = [offsetAt(wall - 86_400_000, zone), offsetAt(wall + 86_400_000, zone)];
  const fitting = offsets
    .filter((offset) => offsetAt(wall - offset, zone) === offset)
    .map((offset) => wall - offset);
  return fitting.length > 0 ? Math.min(...fitting) : wall - (offsets[0] ?? 0);
}
