/**
 * From when on matches count for an alert: the beginning of the earliest stretch, shorter than the period, with as many
 * matches as the threshold asks for; null while there is none. In which order the matches became known changes nothing.
 */
export function crossedFrom(
  times: readonly Date[],
  threshold: number,
  periodMilliseconds: number,
): Date | null {
  const sorted = times.toSorted((a, b) => a.getTime() - b.getTime());
  const index = sorted.findIndex((from, at) => {
    const last = sorted[at + threshold - 1];
    return last !== undefined && last.getTime() - from.getTime() < periodMilliseconds;
  });
  return sorted[index] ?? null;
}
