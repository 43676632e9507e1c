const minute = 60_000;

/** How long to wait, ms, after that many tries (from 1) to bring one alert where a problem keeps the others out. */
export function probeDistance(tries: number): number {
  return Math.min(2 ** (Math.min(tries, 10) - 1), 15) * minute;
}
