export type Starts = { sourceId: string; startedAt: Date }[];

/** For each time that a source was due from `from` to `to` (ms), how many ms later its poll began; Infinity where none did before it was due again. */
export function startDelays(
  firstDue: ReadonlyMap<string, number>,
  starts: Starts,
  { from, to, intervalMs }: { from: number; to: number; intervalMs: number },
): number[] {
  const bySource = new Map<string, number[]>();
  for (const { sourceId, startedAt } of starts)
    bySource.set(sourceId, [...(bySource.get(sourceId) ?? []), startedAt.getTime()]);
  return [...firstDue].flatMap(([id, first]) => {
    const times = bySource.get(id) ?? [];
    const delays: number[] = [];
    for (let due = first; due < to; due += intervalMs) {
      if (due < from) continue;
      const start = Math.min(...times.filter((time) => time >= due && time < due + intervalMs));
      delays.push(start - due);
    }
    return delays;
  });
}
