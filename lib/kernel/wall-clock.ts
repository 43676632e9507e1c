const day = 86_400_000;

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
export function wallClock(at: number, timeZone: string): number {
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
export function instantOf(wall: number, timeZone: string): number {
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
