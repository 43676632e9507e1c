export type RateLimiter = {
  /** Counts one call; seconds to wait when the bucket of this minute is empty, undefined when it passes. */
  take: (bucket: string, perMinute: number) => number | undefined;
  /** Counts one message; one a second passes, and a few more at once after a pause. */
  takeOfSecond: (bucket: string) => number | undefined;
};

const burst = 5;

export const createRateLimiter = (now: () => number, mode: "slack" | "off"): RateLimiter => {
  const windows = new Map<string, { startMs: number; used: number }>();
  const drops = new Map<string, { left: number; atMs: number }>();
  return {
    take: (bucket, perMinute) => {
      if (mode === "off") return undefined;
      const nowMs = now();
      const known = windows.get(bucket);
      const open = known !== undefined && nowMs >= known.startMs && nowMs - known.startMs < 60_000;
      const window = open ? known : { startMs: nowMs, used: 0 };
      windows.set(bucket, window);
      if (window.used >= perMinute)
        return Math.max(1, Math.ceil((window.startMs + 60_000 - nowMs) / 1000));
      window.used += 1;
      return undefined;
    },
    takeOfSecond: (bucket) => {
      if (mode === "off") return undefined;
      const nowMs = now();
      const known = drops.get(bucket) ?? { left: burst, atMs: nowMs };
      const refilled = Math.max(0, nowMs - known.atMs) / 1000;
      const left = Math.min(burst, known.left + refilled);
      drops.set(bucket, { left: left < 1 ? left : left - 1, atMs: nowMs });
      return left < 1 ? 1 : undefined;
    },
  };
};
