import { startSlackSimulator } from "@/e2e/slack-simulator/start-simulator";
import { createDb, type Database } from "@/lib/platform/db/client";
import { migrate } from "@/prisma/migrate/migrate";

import { addDueSources } from "./due-sources";
import { type WorkerProcess, startWorkerProcess } from "./worker-process";

export type Stage = {
  db: Database;
  worker: WorkerProcess;
  /** When the first source was due, ms. */
  start: number;
  intervalMs: number;
  firstDue: ReadonlyMap<string, number>;
};

/** Long enough for the worker to start before anything is due. */
const leadMilliseconds = 6_000;

/** Runs `measure` on a database of its own, with this many sources, one worker process that polls them, and a simulated Slack in which something happens. */
export async function onStage<Result>(
  postgresUrl: string,
  { sources, intervalSeconds }: { sources: number; intervalSeconds: number },
  measure: (stage: Stage) => Promise<Result>,
): Promise<Result> {
  const url = new URL(postgresUrl);
  url.pathname = `/bench_${sources}_${intervalSeconds}`;
  await migrate(url.href);
  const db = createDb(url.href, 3);
  const slack = await startSlackSimulator({ rateLimits: "off", trickle: { perMinute: 6 } });
  const intervalMs = intervalSeconds * 1000;
  const start = Date.now() + leadMilliseconds;
  const firstDue = await addDueSources(db, slack, { count: sources, start, intervalMs });
  const worker = startWorkerProcess({
    DATABASE_URL: url.href,
    SLACK_API_URL: slack.apiUrl,
    SLACK_AUDIT_API_URL: slack.auditApiUrl,
    MARGAY_POLL_SECONDS: String(intervalSeconds),
  });
  try {
    return await measure({ db, worker, start, intervalMs, firstDue });
  } finally {
    await worker.stop();
    await slack.close();
    await db.$disconnect();
  }
}
