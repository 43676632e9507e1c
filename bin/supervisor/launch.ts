import { lockDataDir } from "@/lib/platform/db/embedded-postgres/data-dir-lock";
import type { Env } from "@/lib/platform/env/schema";
import { requireRedis } from "@/lib/platform/queue/require-redis";

import { type ChildPlan, type SupervisedChild, superviseChild } from "./child";
import { consoleAndWorker } from "./child-plans";
import { prepareDataDir } from "./data-dir";
import { type RunningDatabase, startDatabase } from "./database";
import { ensureBuild } from "./next-build";
import { requireFreePort } from "./port";
import { ensureSecretFiles } from "./secret-files";
import { onStopRequest } from "./stop-request";
import { complain, say, sentenceOf } from "./terminal";

export type LaunchPlan = {
  env: Env;
  /** Runs Next's development server, which builds as it goes. */
  dev: boolean;
  /** What the children are told beyond this process's own environment. */
  childEnv?: Record<string, string>;
  /** Programs beside the console and the worker. */
  companions?: ChildPlan[];
  /** The lines to show once everything runs. */
  summary: (place: { dataDir: string; database: RunningDatabase }) => string[] | Promise<string[]>;
};

/** What has been started so far, to be stopped in the reverse order. */
type Started = { unlock: () => void; database?: RunningDatabase; children: SupervisedChild[] };

/** Starts everything, keeps it running until it is asked to stop, stops it in order, and answers the exit code. */
export async function launch(plan: LaunchPlan): Promise<number> {
  const started: Started = { unlock: () => undefined, children: [] };
  const signal = listenForStop(started);
  try {
    const { dataDir, database } = await prepare(plan, started, signal);
    signal.throwIfAborted();
    const problem = await serve(plan, { dataDir, database, started, signal });
    if (problem === null) return 0;
    complain(problem);
    return 1;
  } catch (error) {
    if (signal.aborted) return 0;
    complain(sentenceOf(error));
    return 1;
  } finally {
    await Promise.all(started.children.map((child) => child.stop()));
    await started.database?.stop();
    started.unlock();
  }
}

function listenForStop(started: Started): AbortSignal {
  const stopping = new AbortController();
  onStopRequest({
    stop: () => {
      say("\nStopping …");
      stopping.abort();
    },
    // The built-in Postgres notices by itself that this process is gone.
    kill: () => {
      for (const child of started.children) child.kill();
      started.unlock();
      process.exit(130);
    },
  });
  return stopping.signal;
}

type Prepared = { dataDir: string; database: RunningDatabase };

async function prepare(plan: LaunchPlan, started: Started, signal: AbortSignal): Promise<Prepared> {
  const dataDir = await prepareDataDir(plan.env.MARGAY_DATA_DIR);
  started.unlock = await lockDataDir(dataDir);
  await requireFreePort(plan.env.PORT);
  await ensureSecretFiles(dataDir, plan.env);
  if (plan.env.REDIS_URL) await requireRedis(plan.env.REDIS_URL);
  const building = plan.dev ? Promise.resolve() : ensureBuild(signal);
  // It may fail while the database is still waited for.
  building.catch(() => undefined);
  const database = await startDatabase(plan.env, dataDir);
  started.database = database;
  await building;
  return { dataDir, database };
}

type Serving = Prepared & { started: Started; signal: AbortSignal };

/** Runs the programs; answers null when it is asked to stop, or why it cannot go on. */
async function serve(
  plan: LaunchPlan,
  { dataDir, database, started, signal }: Serving,
): Promise<string | null> {
  const plans = [
    ...(plan.companions ?? []),
    ...consoleAndWorker({ ...plan, dataDir, databaseUrl: database.url }),
  ];
  const children = plans.map(superviseChild);
  started.children = children;
  const stopped = new Promise<null>((resolve) =>
    signal.addEventListener("abort", () => resolve(null)),
  );
  const ended = Promise.race([stopped, database.gaveUp, ...children.map((child) => child.gaveUp)]);
  const running = Promise.all(children.map((child) => child.ready)).then(() => "running" as const);
  if ((await Promise.race([ended, running])) === "running") {
    for (const line of await plan.summary({ dataDir, database })) say(line);
  }
  return ended;
}
