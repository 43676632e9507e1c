import { setTimeout as sleep } from "node:timers/promises";

/** Well within a lane's lease. */
const waits = [50, 200, 1_000, 3_000];

/** Runs what can be run again without harm until the database takes it; throws what the last try threw. For what is known here and nowhere else. */
export async function keepTrying(run: () => Promise<void>): Promise<void> {
  for (const wait of waits) {
    try {
      return await run();
    } catch {
      await sleep(wait);
    }
  }
  return run();
}
