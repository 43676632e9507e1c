import { readFile } from "node:fs/promises";
import { join } from "node:path";

import pg from "pg";

/** Does something in the running Margay's database, as the worker would have. */
export async function inDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const text = await readFile(join(process.env.E2E_DATA_DIR ?? "", "postgres.json"), "utf8");
  const { port, password } = JSON.parse(text) as { port: number; password: string };
  const client = new pg.Client({
    connectionString: `postgresql://margay:${password}@127.0.0.1:${port}/margay`,
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
