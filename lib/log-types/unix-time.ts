/** Later than any log's clock, earlier than the same moment in milliseconds. */
const tooLate = 100_000_000_000;

/** Reads seconds since 1970, a number or a numeric text as Slack writes both; null when it is no such time. */
export function readUnixSeconds(value: unknown): number | null {
  const seconds = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof seconds !== "number" || !Number.isFinite(seconds)) return null;
  return seconds > 0 && seconds < tooLate ? seconds : null;
}

export function fromUnixSeconds(seconds: number): Date {
  return new Date(seconds * 1000);
}

/** Whole seconds, rounded down. */
export function toUnixSeconds(time: Date): number {
  return Math.floor(time.getTime() / 1000);
}
