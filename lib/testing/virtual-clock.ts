export type VirtualClock = {
  /** The true time, ms: Slack's. */
  ms: () => number;
  /** Our time, which may be wrong. Always the same function: what a poll learns about a clock is kept with it. */
  now: () => Date;
  pass: (seconds: number) => void;
  /** Lets our time be ahead of the true one, or behind it where negative. */
  setWrongBy: (seconds: number) => void;
};

/** A clock that stands still until it is told how much time passes. */
export function virtualClock(start = "2026-03-04T09:00:00Z"): VirtualClock {
  let ms = Date.parse(start);
  let wrongBy = 0;
  return {
    ms: () => ms,
    now: () => new Date(ms + wrongBy),
    pass: (seconds) => {
      ms += seconds * 1000;
    },
    setWrongBy: (seconds) => {
      wrongBy = seconds * 1000;
    },
  };
}
