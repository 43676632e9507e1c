import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import pg from "pg";

async function connect(): Promise<pg.Client> {
  const text = await readFile(join(process.env.E2E_DATA_DIR ?? "", "postgres.json"), "utf8");
  const { port, password } = JSON.parse(text) as { port: number; password: string };
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    password,
    user: "margay",
    database: "margay",
  });
  await client.connect();
  return client;
}

/** Leaves alerts with a destination as the worker does when it gives them up. */
export async function insertGivenUp(destinationId: string, alertIds: readonly string[]) {
  const client = await connect();
  try {
    for (const alertId of alertIds)
      await client.query(
        `INSERT INTO alert_delivery (id, alert_id, destination_id, status, created_at, error_code, error_message)
         VALUES ($1, $2, $3, 'FAILED', now(), 'network_error', 'Slack was away for three days.')`,
        [randomUUID(), alertId, destinationId],
      );
  } finally {
    await client.end();
  }
}
