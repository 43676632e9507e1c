import { digestOf, unreadableKey } from "../digest";
import { textAt, valueAt } from "../record-path";

/** The combination that a row stands for: Slack gives rows no id, and one row per user, address and agent. */
export function accessRowKey(row: unknown): string {
  const userId = textAt(row, "user_id");
  if (userId === null) return unreadableKey(row);
  return digestOf([userId, valueAt(row, "ip") ?? null, valueAt(row, "user_agent") ?? null]);
}
