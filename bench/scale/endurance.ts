import { setTimeout as sleep } from "node:timers/promises";

import { onStage } from "./stage";
import { slope } from "./trend";

export type Endurance = {
  polls: number;
  pollsPerSecond: number;
  /** Megabytes by which the memory that is in use grew over these polls, by the trend of all samples. */
  heapGrowth: number;
  heapStart: number;
  rssGrowth: number;
  rssStart: number;
};

const sampleEveryMs = 5_000;
const megabyte = 1024 * 1024;

/** Lets one worker make `polls` polls faster than in life and watches its memory, after the first tenth of them. */
export function endurance(
  postgresUrl: string,
  size: { sources: number; intervalSeconds: number },
  { polls, longestMs }: { polls: number; longestMs: number },
): Promise<Endurance> {
  return onStage(postgresUrl, size, async ({ db, worker, start }) => {
    await sleep(start - Date.now());
    const samples: { x: number; heap: number; rss: number; at: number }[] = [];
    const giveUp = Date.now() + longestMs;
    let made = 0;
    while (made < polls && Date.now() < giveUp) {
      await sleep(sampleEveryMs);
      made = await db.poll.count({ where: { finishedAt: { not: null } } });
      const { heapBytes, rssBytes } = await worker.probe();
      if (made < polls / 10) continue;
      const [heap, rss] = [heapBytes / megabyte, rssBytes / megabyte];
      samples.push({ x: made, heap, rss, at: Date.now() });
    }
    const [first, last] = [samples[0], samples.at(-1)];
    if (!first || !last || first === last) throw new Error("The worker made too few polls.");
    const over = last.x - first.x;
    return {
      polls: over,
      pollsPerSecond: over / ((last.at - first.at) / 1000),
      heapGrowth: slope(samples.map(({ x, heap: y }) => ({ x, y }))) * over,
      heapStart: first.heap,
      rssGrowth: slope(samples.map(({ x, rss: y }) => ({ x, y }))) * over,
      rssStart: first.rss,
    };
  });
}
