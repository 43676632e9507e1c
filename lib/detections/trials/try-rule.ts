import "server-only";

import { AppError } from "@/lib/kernel/errors";
import { countScan, scanLogEvents } from "@/lib/log-events/server";

import type { KnownRule } from "../create-catalogue";
import { judge } from "../try-event/judge";
import type { TrialOverrides } from "./contract";
import type { TrialFindings } from "./store";
import { countFigures, mostGroups, type TrialSettings } from "./trial-figures";

type RuleTrial = {
  /** About how many events there are to look at. */
  total: number;
  /** Looks at the events, and answers how many each read brought. */
  batches: AsyncGenerator<number>;
  /** What was found by then. */
  findings: () => TrialFindings;
};

function changedSettings(own: TrialSettings, overrides: TrialOverrides): TrialSettings | null {
  const changed = {
    severity: overrides.severity ?? own.severity,
    threshold: overrides.threshold ?? own.threshold,
    dedupMinutes: overrides.dedupMinutes ?? own.dedupMinutes,
  };
  return Object.values(overrides).every((value) => value === null) ? null : changed;
}

/** Makes ready to run a rule over the events of some time, as the engine would: by action, and an event at a time. */
export async function tryRule(
  known: KnownRule,
  overrides: TrialOverrides,
  { from, to }: { from: Date; to: Date },
): Promise<RuleTrial> {
  const { rule, inForce } = known;
  const scan = { logTypes: rule.logTypes, actions: rule.actions, from, to };
  const { severity, threshold, dedupMinutes } = inForce;
  const own = { severity, threshold, dedupMinutes };
  const asItIs = countFigures(own, from, to);
  const other = changedSettings(own, overrides);
  const changed = other && countFigures(other, from, to);
  let errors = 0;
  let firstError: string | null = null;

  function look(event: { logType: string; eventTime: Date; action: string | null; raw: unknown }) {
    if (typeof event.raw !== "object" || event.raw === null) return;
    const said = judge(known, { ...event, raw: event.raw });
    if (said.verdict === "ERROR") {
      errors += 1;
      firstError ??= said.message;
    }
    if (said.verdict !== "MATCH") return;
    const { dedup: group, severity: found, title } = said.match;
    const at = event.eventTime.getTime();
    asItIs.take({ group, at, severity: own.severity ?? found, title });
    changed?.take({ group, at, severity: other?.severity ?? found, title });
  }

  async function* batches(): AsyncGenerator<number> {
    for await (const events of scanLogEvents(scan)) {
      for (const event of events) look(event);
      if (asItIs.groups() + (changed?.groups() ?? 0) > mostGroups)
        throw new AppError(
          "too_large",
          "The rule's matches are of so many different groups that they cannot all be kept in mind. Try fewer days, or a shorter period.",
        );
      yield events.length;
      if (asItIs.isStopped() && (changed?.isStopped() ?? true)) return;
    }
  }

  return {
    total: await countScan(scan),
    batches: batches(),
    findings: () => ({
      result: {
        asItIs: asItIs.figures(),
        changed: changed?.figures() ?? null,
        errors,
        firstError,
      },
      alerts: { asItIs: asItIs.firstAlerts(), changed: changed?.firstAlerts() ?? null },
    }),
  };
}
