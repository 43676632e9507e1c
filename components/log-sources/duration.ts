/** The units that a window without events is written in, with their minutes. */
export const durationUnits = { minutes: 1, hours: 60, days: 1440 } as const;
export type DurationUnit = keyof typeof durationUnits;

export type Duration = { amount: number; unit: DurationUnit };

/** Minutes in the largest unit that divides them; one day stays 24 hours. */
export function splitMinutes(minutes: number): Duration {
  if (minutes > durationUnits.days && minutes % durationUnits.days === 0) {
    return { amount: minutes / durationUnits.days, unit: "days" };
  }
  if (minutes % durationUnits.hours === 0)
    return { amount: minutes / durationUnits.hours, unit: "hours" };
  return { amount: minutes, unit: "minutes" };
}

export function toMinutes({ amount, unit }: Duration): number {
  return amount * durationUnits[unit];
}

/** "24 hours", "1 hour", "15 minutes" */
export function formatMinutes(minutes: number): string {
  const { amount, unit } = splitMinutes(minutes);
  return `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;
}

/** How often, in words: "every second", "every 90 seconds", "every minute", "every 2 hours". */
export function everySeconds(seconds: number): string {
  if (seconds % 60 !== 0) return seconds === 1 ? "every second" : `every ${seconds} seconds`;
  const { amount, unit } = splitMinutes(seconds / 60);
  return amount === 1 ? `every ${unit.slice(0, -1)}` : `every ${amount} ${unit}`;
}

/** A poll's length: "340 ms", "1.2 s", "2 min 5 s". */
export function formatMilliseconds(milliseconds: number): string {
  if (milliseconds < 1000) return `${milliseconds} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
