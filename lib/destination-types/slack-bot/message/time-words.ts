/** A moment as people of that zone read it, e.g. "Wed, 4 Mar 2026, 14:05 CET"; UTC where the zone is unknown here. */
export function timeWords(at: Date, timeZone: string): string {
  const parts = new Map(
    formatter(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  const day = `${part("weekday")}, ${part("day")} ${part("month")} ${part("year")}`;
  return `${day}, ${part("hour")}:${part("minute")} ${part("timeZoneName")}`;
}

function formatter(timeZone: string): Intl.DateTimeFormat {
  try {
    return zoned(timeZone);
  } catch {
    return zoned("UTC");
  }
}

const zoned = (timeZone: string) =>
  new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  });
