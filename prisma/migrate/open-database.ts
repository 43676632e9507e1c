import "server-only";

import { setTimeout as sleep } from "node:timers/promises";

import pg from "pg";

import { connectionProblem, describeTarget, errorCode, requireVersion } from "./connection-problem";

type Patience = { refusedMs: number; startingMs: number };

const defaultPatience: Patience = { refusedMs: 5_000, startingMs: 60_000 };

function newClient(connectionString: string): pg.Client {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 10_000,
    application_name: "margay migrate",
    keepAlive: true,
  });
  // A connection that breaks while idle is noticed by the next query.
  client.on("error", () => undefined);
  return client;
}

/** A server that starts beside us is given some time. */
async function connect(databaseUrl: string, patience: Patience): Promise<pg.Client> {
  const began = Date.now();
  for (;;) {
    const client = newClient(databaseUrl);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      const code = errorCode(error);
      const limit =
        code === "57P03" ? patience.startingMs : code === "ECONNREFUSED" ? patience.refusedMs : 0;
      if (Date.now() - began >= limit) throw error;
      await sleep(250);
    }
  }
}

async function createDatabase(databaseUrl: string): Promise<void> {
  const maintenance = new URL(databaseUrl);
  maintenance.pathname = "/postgres";
  const client = newClient(maintenance.href);
  await client.connect();
  try {
    await client.query(
      `CREATE DATABASE ${pg.escapeIdentifier(describeTarget(databaseUrl).database)}`,
    );
  } catch (error) {
    // Two processes that start at once may both try; the loser sees one of these.
    if (!["42P04", "23505"].includes(errorCode(error) ?? "")) throw error;
  } finally {
    await client.end();
  }
}

type Options = { patience?: Patience; create?: boolean };

/**
 * One connection to the database, which is made when the server lacks it, unless `create` is false; `unavailable`, with
 * a remedy, when there is none.
 */
export async function openDatabase(databaseUrl: string, options: Options = {}): Promise<pg.Client> {
  const { patience = defaultPatience, create = true } = options;
  try {
    const client = await connect(databaseUrl, patience).catch(async (error: unknown) => {
      if (!create || errorCode(error) !== "3D000") throw error;
      await createDatabase(databaseUrl).catch(() => {
        throw error;
      });
      return connect(databaseUrl, patience);
    });
    await requireSupported(client, databaseUrl);
    return client;
  } catch (error) {
    throw connectionProblem(error, databaseUrl);
  }
}

async function requireSupported(client: pg.Client, databaseUrl: string): Promise<void> {
  try {
    const { rows } = await client.query<{ server_version_num: string }>("SHOW server_version_num");
    requireVersion(Number(rows[0]?.server_version_num), databaseUrl);
  } catch (error) {
    await client.end();
    throw error;
  }
}
