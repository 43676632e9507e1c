import { fromWallClock } from "@/components/log-events/zoned-time";

const day = 86_400_000;

/** For how long an exception holds; "ever" ends with a person only. */
export const untilChoices = [
  { value: "ever", label: "For good", days: null },
  { value: "1d", label: "For 1 day", days: 1 },
  { value: "7d", label: "For 7 days", days: 7 },
  { value: "30d", label: "For 30 days", days: 30 },
  { value: "90d", label: "For 90 days", days: 90 },
  { value: "at", label: "Until a time", days: null },
] as const;

export type UntilChoice = (typeof untilChoices)[number]["value"];

export const untilNames = untilChoices.map(({ value }) => value);

/** When it ends, RFC 3339; null: never. `at` is a datetime-local value on the zone's clock and counts for "at" alone. */
export function untilOf(
  choice: UntilChoice,
  at: string,
  { now, zone }: { now: number; zone: string },
): string | null {
  const days = untilChoices.find(({ value }) => value === choice)?.days ?? null;
  const time = choice === "at" ? fromWallClock(at, zone) : days === null ? null : now + days * day;
  return time === null ? null : new Date(time).toISOString();
}
