import { inDatabase } from "./database";

/** Stops a rule as the worker does when it raised too many alerts. */
export async function stopRule(ruleId: string): Promise<void> {
  await inDatabase((client) =>
    client.query(
      `INSERT INTO rule_stop (rule_id, stopped_at) VALUES ($1, now() - interval '3 hours')
       ON CONFLICT (rule_id) DO UPDATE SET stopped_at = excluded.stopped_at, resumed_at = NULL`,
      [ruleId],
    ),
  );
}
