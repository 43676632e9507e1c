import type { LogEventDto } from "@/lib/log-events/contract";

export type CountedIndicator = { kind: string; value: string; count: number };

const mostShown = 24;

/** The indicators of these events, those of the most events first, at most 24, each with how many events have it. */
export function indicatorsOf(
  events: readonly Pick<LogEventDto, "indicators">[],
): CountedIndicator[] {
  const found = new Map<string, CountedIndicator>();
  for (const { indicators } of events) {
    const own = new Map(indicators.map((one) => [`${one.kind}:${one.value}`, one]));
    for (const [key, { kind, value }] of own)
      found.set(key, { kind, value, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count).slice(0, mostShown);
}
