/** What the worker process says of itself when it is asked, after a garbage collection. */
export type Probe = { heapBytes: number; rssBytes: number; cpuMilliseconds: number };

// Loaded into the worker process before its own code, which knows nothing of it.
process.on("message", (message) => {
  if (message !== "probe") return;
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const probe: Probe = {
    heapBytes: heapUsed,
    rssBytes: rss,
    cpuMilliseconds: (user + system) / 1000,
  };
  process.send?.({ probe });
});
