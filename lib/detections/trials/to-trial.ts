import type {
  TrialAlertsDto,
  TrialDto,
  TrialOverrides,
  TrialResultDto,
  TrialStatus,
  TrialSummaryDto,
} from "./contract";
import type { TrialRow } from "./store";

/** A trial as lists show it. */
export function toTrialSummary(row: TrialRow): TrialSummaryDto {
  const none: TrialOverrides = { severity: null, threshold: null, dedupMinutes: null };
  const overrides = { ...none, ...(row.overrides as Partial<TrialOverrides>) };
  return {
    id: row.id,
    ruleId: row.ruleId,
    ruleTitle: row.ruleTitle,
    draft: row.definition !== null,
    status: row.status as TrialStatus,
    days: row.days,
    from: row.from.toISOString(),
    to: row.to.toISOString(),
    settings: overrides,
    scanned: row.scanned,
    total: row.total,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdByName,
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    error: row.error,
    result: row.result as TrialResultDto | null,
  };
}

/** A trial with the alerts that it found, where it has ended with some. */
export function toTrial(row: TrialRow & { alerts?: unknown }): TrialDto {
  return { ...toTrialSummary(row), alerts: (row.alerts ?? null) as TrialAlertsDto | null };
}
