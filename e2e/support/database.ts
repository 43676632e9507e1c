import { readFile } from "node:fs/promises";
import { join } from "node:path";

import pg from "pg";

async function databaseUrl(): Promise<string> {
  const dataDir = process.env.E2E_DATA_DIR ?? "";
  const text = await readFile(join(dataDir, "postgres.json"), "utf8");
  const { port, password } = JSON.parse(text) as { port: number; password: string };
  return `postgresql://margay:${password}@127.0.0.1:${port}/margay`;
}

/** Does something with the running Margay's database. */
export async function withDatabase<Result>(
  run: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: await databaseUrl() });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
