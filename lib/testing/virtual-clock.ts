export type VirtualClock = {
  /** Always the same function: what a poll learns about a clock is kept with it. */
  now: () => Date;
  ms: () => number;
  pass: (seconds: number) => void;
};

/** A clock that stands still until it is told how much time passes. */
export function virtualClock(start = "2026-03-04T09:00:00Z"): VirtualClock {
  let ms = Date.parse(start);
  return {
    now: () => new Date(ms),
    ms: () => ms,
    pass: (seconds) => {
      ms += seconds * 1000;
    },
  };
}
