import { createHash } from "node:crypto";

/** SHA-256, hex, of a value's JSON; array elements stay apart whatever they hold, and null differs from "". */
export function digestOf(value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(value) ?? "undefined")
    .digest("hex");
}

/** The key of a record that cannot be read: the same for the same text, different from any readable one's. */
export function unreadableKey(record: unknown): string {
  return `unreadable:${digestOf(record)}`;
}
