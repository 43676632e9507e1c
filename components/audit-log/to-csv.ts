import { actionInWords } from "@/lib/audit/actions";
import type { AuditEntryDto } from "@/lib/audit/contract";

const columns: [string, (entry: AuditEntryDto) => string | null][] = [
  ["time", ({ at }) => at],
  ["actor", ({ actor }) => actor.name],
  ["actorKind", ({ actor }) => actor.kind],
  ["actorId", ({ actor }) => actor.id],
  ["action", ({ action }) => action],
  ["what", ({ action }) => actionInWords(action)],
  ["targetType", ({ target }) => target.type],
  ["targetId", ({ target }) => target.id],
  ["target", ({ target }) => target.name],
  ["address", ({ address }) => address],
  ["requestId", ({ requestId }) => requestId],
  ["details", ({ details }) => JSON.stringify(details)],
];

/** A cell as every program reads it; one that a spreadsheet would take for a formula begins with an apostrophe. */
function cell(value: string | null): string {
  const text = value ?? "";
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Entries as CSV (RFC 4180), with a line of names first. */
export function toCsv(entries: readonly AuditEntryDto[]): string {
  const rows = entries.map((entry) => columns.map(([, read]) => cell(read(entry))));
  return [columns.map(([name]) => name), ...rows].map((row) => `${row.join(",")}\r\n`).join("");
}
