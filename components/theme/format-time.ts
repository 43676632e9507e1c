const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const units = [
  { size: day, name: "d" },
  { size: hour, name: "h" },
  { size: minute, name: "min" },
  { size: second, name: "s" },
];

/** "40 s ago", "in 3 min", "just now"; past 30 days null: then only a date says enough. */
export function formatRelativeTime(time: number, now: number): string | null {
  const distance = Math.abs(now - time);
  if (distance >= 30 * day) return null;
  const unit = units.find(({ size }) => distance >= size);
  if (!unit || distance < 5 * second) return "just now";
  const amount = `${Math.floor(distance / unit.size)} ${unit.name}`;
  return time > now ? `in ${amount}` : `${amount} ago`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hourCycle: "h23", ...options });
  formats.set(key, made);
  return made;
}

const date = { day: "numeric", month: "short", year: "numeric" } as const;
const clock = { hour: "2-digit", minute: "2-digit", second: "2-digit" } as const;

/** "14 Nov 2025, 14:02:31 CET": the zone is always said. */
export function formatExactTime(time: number, zone: string): string {
  return formatter(zone, { ...date, ...clock, timeZoneName: "short" }).format(time);
}

/** "14 Nov 14:02:31" for dense columns, with the year where it is not this one; the zone stands in the column's head or on hover. */
export function formatShortTime(time: number, zone: string, now: number): string {
  const yearOf = formatter(zone, { year: "numeric" });
  const sameYear = yearOf.format(time) === yearOf.format(now);
  const dayOf = formatter(
    zone,
    sameYear ? { day: "2-digit", month: "short" } : { ...date, day: "2-digit" },
  );
  return `${dayOf.format(time)} ${formatter(zone, clock).format(time)}`;
}

/** "14 Nov 2025" */
export function formatDate(time: number, zone: string): string {
  return formatter(zone, date).format(time);
}
