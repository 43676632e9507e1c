import type { Pace, Segment } from "./pace";

const dayMinutes = 1440;

/** The paces of a company that is started for the first time. */
export const firstSegments = (nowMs: number, historyDays: number, perMinute: number): Segment[] => {
  const minute = Math.floor(nowMs / 60_000);
  const trickle: Segment = { fromMinute: minute, pace: { kind: "steady", perMinute } };
  if (historyDays === 0) return [trickle];
  return [
    { fromMinute: minute - Math.round(historyDays * dayMinutes), pace: { kind: "history" } },
    trickle,
  ];
};

/** The paces after a restart: what was shown stays; days without the simulator pass at the ordinary pace. */
export const resumedSegments = (
  known: readonly Segment[],
  closedAtMs: number | null,
  nowMs: number,
  perMinute: number,
): Segment[] => {
  const minute = Math.floor(nowMs / 60_000);
  const closed = closedAtMs === null ? null : Math.floor(closedAtMs / 60_000) + 1;
  const segments = [...known];
  if (closed !== null && minute - closed > dayMinutes)
    append(segments, closed, { kind: "history" });
  append(segments, minute + 1, { kind: "steady", perMinute });
  return segments;
};

const append = (segments: Segment[], fromMinute: number, pace: Pace): void => {
  const last = segments.at(-1);
  if (last === undefined || last.fromMinute < fromMinute) {
    if (JSON.stringify(last?.pace) !== JSON.stringify(pace)) segments.push({ fromMinute, pace });
    return;
  }
  // A clock that went back: the newest pace wins from the newest minute known.
  last.pace = pace;
};
