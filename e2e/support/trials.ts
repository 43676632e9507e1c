import { randomUUID } from "node:crypto";

import { inDatabase } from "./database";

/** Puts a trial into the running Margay's database that a worker somewhere else is in the middle of; answers its id. */
export function insertRunningTrial(ruleId: string): Promise<string> {
  const id = randomUUID();
  return inDatabase(async (client) => {
    await client.query(
      `INSERT INTO detection_trial (id, rule_id, rule_title, status, days, from_time, to_time, scanned, total, attempts,
         lease_token, lease_until, created_at, created_by_name, started_at)
       VALUES ($1, $2, $2, 'RUNNING', 30, now() - interval '30 days', now(), 12000, 48000, 1,
         $1, now() + interval '1 hour', now(), 'Juno Marsh', now())`,
      [id, ruleId],
    );
    return id;
  });
}
