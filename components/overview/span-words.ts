const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const steps = [
  ...[1, 5, 10, 30].map((count) => count * minute),
  ...[1, 2, 4, 6, 12].map((count) => count * hour),
  ...[1, 2, 7, 14, 30, 60, 180].map((count) => count * day),
];

/** Round spans from nought to at least `most` seconds, for an axis: at most six. */
export function spanTicks(most: number): number[] {
  const step = steps.find((one) => most <= 5 * one) ?? Math.ceil(most / 5);
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

const round = (value: number) => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value));

/** A span of seconds, short: "45 s", "12 min", "3.5 h", "2 d". */
export function shortSpan(seconds: number): string {
  if (seconds === 0) return "0";
  if (seconds < minute) return `${Math.round(seconds)} s`;
  if (seconds < hour) return `${round(seconds / minute)} min`;
  if (seconds < day) return `${round(seconds / hour)} h`;
  return `${round(seconds / day)} d`;
}
