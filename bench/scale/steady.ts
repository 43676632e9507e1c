import { setTimeout as sleep } from "node:timers/promises";

import { startDelays } from "./start-delays";
import { onStage } from "./stage";

export type Steady = {
  /** How many ms after its time each poll of the measured time began. */
  delays: number[];
  /** Processor time of the worker process for one poll. */
  workerMsPerPoll: number;
};

/** Lets one worker poll the sources in real time, for `measuredMs` after a first interval. */
export function steadyPolling(
  postgresUrl: string,
  size: { sources: number; intervalSeconds: number },
  measuredMs: number,
): Promise<Steady> {
  return onStage(postgresUrl, size, async ({ db, worker, start, intervalMs, firstDue }) => {
    const warmMs = Math.max(intervalMs, 15_000);
    const from = start + Math.ceil(warmMs / intervalMs) * intervalMs;
    const to = from + measuredMs;
    await sleep(from - Date.now());
    const before = await worker.probe();
    const pollsBefore = await db.poll.count();
    await sleep(to - Date.now());
    const after = await worker.probe();
    const polls = (await db.poll.count()) - pollsBefore;
    // Whoever was due at the end has its five seconds too.
    await sleep(6_000);
    const starts = await db.poll.findMany({ select: { sourceId: true, startedAt: true } });
    return {
      delays: startDelays(firstDue, starts, { from, to, intervalMs }),
      workerMsPerPoll: (after.cpuMilliseconds - before.cpuMilliseconds) / polls,
    };
  });
}
