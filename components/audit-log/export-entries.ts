import type { AuditEntryDto, AuditFilters } from "@/lib/audit/contract";
import { readAuditPage } from "@/lib/audit/queries";

import { toCsv } from "./to-csv";

/** How many entries a file holds at most. */
export const mostExported = 10_000;

export type ExportFormat = "csv" | "json";

type Found = { entries: AuditEntryDto[]; more: boolean };

/** The newest entries under the filters, at most 10,000; `onCount` hears how many there are so far. */
export async function readForExport(
  filters: AuditFilters,
  signal: AbortSignal,
  onCount: (count: number) => void,
): Promise<Found> {
  const entries: AuditEntryDto[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof readAuditPage>> = await readAuditPage(
      filters,
      cursor,
      signal,
    );
    entries.push(...page.data);
    onCount(entries.length);
    cursor = page.nextCursor;
  } while (cursor !== null && entries.length < mostExported);
  return { entries, more: cursor !== null };
}

/** Hands the entries to the browser as a file; `at` is in its name. */
export function saveEntries(
  entries: readonly AuditEntryDto[],
  format: ExportFormat,
  at: Date,
): void {
  const text = format === "csv" ? toCsv(entries) : JSON.stringify(entries, null, 2);
  const type = format === "csv" ? "text/csv" : "application/json";
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `margay-audit-${at.toISOString().slice(0, 19).replaceAll(":", "")}.${format}`;
  link.click();
  URL.revokeObjectURL(address);
}
