export type RateLimiter = {
  /** Counts one call; seconds to wait when the bucket of this minute is empty, undefined when it passes. */
  take: (bucket: string, perMinute: number) => number | undefined;
};

export const createRateLimiter = (now: () => number, mode: "slack" | "off"): RateLimiter => {
  const windows = new Map<string, { startMs: number; used: number }>();
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
  };
};
