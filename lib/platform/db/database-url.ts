import "server-only";

import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { AppError } from "@/lib/kernel/errors";
import type { Env } from "@/lib/platform/env/schema";

import { dataDirHolder, lockDataDir } from "./embedded-postgres/data-dir-lock";
import {
  runningEmbeddedPostgres,
  startEmbeddedPostgres,
} from "./embedded-postgres/embedded-postgres";
import { makePrivateFolder } from "./embedded-postgres/private-folder";

export type ResolvedDatabase = {
  url: string;
  /** True when the database is the built-in one of the data directory. */
  embedded: boolean;
  /** Stops the server if it was started for this; to be called when the work is done. */
  release: () => Promise<void>;
};

const startingTakesMs = 60_000;

/**
 * The database of this installation: DATABASE_URL, else the built-in Postgres of the data directory, which is started
 * until `release` when it isn't running. For commands; a long-running process gets DATABASE_URL from its supervisor.
 */
export async function resolveDatabaseUrl(
  env: Pick<Env, "DATABASE_URL" | "MARGAY_DATA_DIR">,
): Promise<ResolvedDatabase> {
  const { DATABASE_URL, MARGAY_DATA_DIR } = env;
  if (DATABASE_URL) return { url: DATABASE_URL, embedded: false, release: async () => undefined };
  const dataDir = resolve(MARGAY_DATA_DIR);
  return (await useRunning(dataDir)) ?? startForNow(dataDir);
}

async function useRunning(dataDir: string): Promise<ResolvedDatabase | null> {
  const deadline = Date.now() + startingTakesMs;
  for (;;) {
    const url = await runningEmbeddedPostgres(dataDir);
    if (url) return { url, embedded: true, release: async () => undefined };
    if ((await dataDirHolder(dataDir)) === null) return null;
    if (Date.now() > deadline) {
      throw new AppError(
        "unavailable",
        `Margay is starting over ${dataDir} and its database does not answer yet. Try again.`,
      );
    }
    await sleep(250);
  }
}

async function startForNow(dataDir: string): Promise<ResolvedDatabase> {
  await makePrivateFolder(dataDir);
  const unlock = await lockDataDir(dataDir);
  try {
    const postgres = await startEmbeddedPostgres(dataDir);
    return {
      url: postgres.url,
      embedded: true,
      release: async () => {
        // Another command may have found this server in the meantime: it is let finish.
        await postgres.stop("smart");
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
