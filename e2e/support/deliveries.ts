import { randomUUID } from "node:crypto";

import { inDatabase } from "./database";

/** Leaves alerts with a destination as the worker does when it gives them up. */
export async function insertGivenUp(destinationId: string, alertIds: readonly string[]) {
  await inDatabase(async (client) => {
    for (const alertId of alertIds)
      await client.query(
        `INSERT INTO alert_delivery (id, alert_id, destination_id, status, created_at, error_code, error_message)
         VALUES ($1, $2, $3, 'FAILED', now(), 'network_error', 'Slack was away for three days.')`,
        [randomUUID(), alertId, destinationId],
      );
  });
}
