import { unreadableKey } from "../digest";
import { textAt } from "../record-path";

/** What an entry is told apart by: Slack's id. */
export function auditEntryKey(entry: unknown): string {
  return textAt(entry, "id") ?? unreadableKey(entry);
}
