import type { LogSourceDto } from "@/lib/log-sources/contract";

type Source = Pick<LogSourceDto, "id" | "name" | "health" | "nextPollAt">;

export type EmptyReason =
  | { kind: "unknown" }
  | { kind: "noMatch" }
  | { kind: "noSources" }
  /** `source` where there is only one. */
  | { kind: "notPolling"; source: Source | null }
  /** RFC 3339; null when a poll is due. */
  | { kind: "waiting"; nextPollAt: string | null };

const polled = new Set<string>(["HEALTHY", "DELAYED", "QUIET"]);

/** Why the list has no events; `sources` undefined while they are not known. */
export function emptyReason(
  filtered: boolean,
  sources: readonly Source[] | undefined,
  now = Date.now(),
): EmptyReason {
  if (filtered) return { kind: "noMatch" };
  if (!sources) return { kind: "unknown" };
  if (sources.length === 0) return { kind: "noSources" };
  const running = sources.filter(({ health }) => polled.has(health.state));
  if (running.length === 0)
    return { kind: "notPolling", source: sources.length === 1 ? (sources[0] ?? null) : null };
  const next = running.flatMap(({ nextPollAt }) => nextPollAt ?? []).toSorted()[0];
  return {
    kind: "waiting",
    nextPollAt: next !== undefined && Date.parse(next) > now ? next : null,
  };
}
