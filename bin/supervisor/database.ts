import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from "@/lib/platform/db/embedded-postgres/embedded-postgres";
import type { Env } from "@/lib/platform/env/schema";
import { migrate } from "@/prisma/migrate/migrate";

import { decideRestart, type RestartState } from "./restart-policy";
import { complain, say, sentenceOf } from "./terminal";

export type RunningDatabase = {
  url: string;
  /** Where the built-in Postgres keeps its files; null for the one in DATABASE_URL. */
  cluster: string | null;
  /** Resolves, with what a person is told, when the built-in Postgres cannot be kept running. */
  gaveUp: Promise<string>;
  stop: () => Promise<void>;
};

/** Has a migrated database ready: the one in DATABASE_URL, else the built-in Postgres, which is kept running. */
export async function startDatabase(env: Env, dataDir: string): Promise<RunningDatabase> {
  const database = env.DATABASE_URL ? external(env.DATABASE_URL) : await keepEmbedded(dataDir);
  try {
    const applied = await migrate(database.url, {
      onWait: () => say("Another process is bringing the database up to date. Waiting for it …"),
    });
    if (applied.length > 0)
      say(
        `Database brought up to date (${applied.length} migration${applied.length > 1 ? "s" : ""}).`,
      );
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

function external(url: string): RunningDatabase {
  return { url, cluster: null, gaveUp: new Promise(() => undefined), stop: async () => undefined };
}

async function keepEmbedded(dataDir: string): Promise<RunningDatabase> {
  let stopping = false;
  let current = await startEmbeddedPostgres(dataDir);
  const { url, cluster } = current;

  const keep = async (): Promise<string> => {
    let state: RestartState = { quickEnds: 0 };
    for (;;) {
      const began = Date.now();
      await current.gone;
      if (stopping) return new Promise(() => undefined);
      const { next, action } = decideRestart(state, Date.now() - began);
      state = next;
      if (action === "give-up")
        return "The built-in Postgres ends right after its start; postgres.log in the data directory says why.";
      complain("The built-in Postgres ended. It is started again.");
      current = await restart(dataDir, url);
    }
  };

  return {
    url,
    cluster,
    gaveUp: keep().catch(sentenceOf),
    stop: async () => {
      stopping = true;
      await current.stop();
    },
  };
}

async function restart(dataDir: string, url: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres(dataDir);
  if (server.url === url) return server;
  await server.stop();
  throw new Error("Another program took the port of the built-in Postgres. Start Margay again.");
}
