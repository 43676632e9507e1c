import { type Severity, severities } from "@/lib/kernel/severity";

/** What people set of a rule; null: as its author wrote it. */
export type RuleSettings = {
  enabled: boolean;
  /** Of every alert, also where the rule itself would find one worse or less bad than usual. */
  severity: Severity | null;
  threshold: number | null;
  dedupMinutes: number | null;
  /** Empty: the destinations' filters decide. */
  destinationIds: readonly string[];
};

/** Of a rule that nobody touched. */
export const untouched: RuleSettings = {
  enabled: true,
  severity: null,
  threshold: null,
  dedupMinutes: null,
  destinationIds: [],
};

type StoredSettings = Omit<RuleSettings, "severity"> & { severity: string | null };

/** A row's settings; a severity that this version does not know counts for nothing. */
export function readSettings(row: StoredSettings): RuleSettings {
  const { enabled, threshold, dedupMinutes, destinationIds } = row;
  const severity = severities.find((known) => known === row.severity) ?? null;
  return { enabled, severity, threshold, dedupMinutes, destinationIds };
}
