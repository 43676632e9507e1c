import "server-only";

import { AppError } from "@/lib/kernel/errors";
import { countScan, scanLogEvents } from "@/lib/log-events/server";

import type { KnownRule } from "../create-catalogue";
import { createRecall, type Recall } from "../memory/recall";
import { createJudge, type JudgedEvent } from "../try-event/judge";
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

const day = 86_400_000;

function changedSettings(own: TrialSettings, overrides: TrialOverrides): TrialSettings | null {
  const changed = {
    severity: overrides.severity ?? own.severity,
    threshold: overrides.threshold ?? own.threshold,
    dedupMinutes: overrides.dedupMinutes ?? own.dedupMinutes,
  };
  return Object.values(overrides).every((value) => value === null) ? null : changed;
}

/** A trial of a rule that would have to remember more sightings than this at one time is given up. */
const mostSightings = 1_000_000;

/** What a rule remembers of each source, in this process only. */
function createRecalls() {
  const recalls = new Map<string, Recall>();
  return {
    of(sourceId: string): Recall {
      const recall = recalls.get(sourceId) ?? createRecall();
      recalls.set(sourceId, recall);
      return recall;
    },
    size: () => [...recalls.values()].reduce((sum, recall) => sum + recall.size(), 0),
  };
}

type TriedEvent = Omit<JudgedEvent, "raw"> & {
  sourceId: string;
  organization: string;
  raw: unknown;
};

/**
 * Makes ready to run a rule over the events of some time, as ingestion would: by action, an event at a time, with its
 * settings and exceptions. A rule with memory learns from the events before, as far back as it remembers.
 */
export async function tryRule(
  known: KnownRule,
  overrides: TrialOverrides,
  { from, to }: { from: Date; to: Date },
  most = { groups: mostGroups, sightings: mostSightings },
): Promise<RuleTrial> {
  const { rule, inForce } = known;
  const learnFrom = new Date(from.getTime() - (rule.memory?.keepDays ?? 0) * day);
  const scan = { logTypes: rule.logTypes, actions: rule.actions, from: learnFrom, to };
  const { severity, threshold, dedupMinutes } = inForce;
  const own = { severity, threshold, dedupMinutes };
  const asItIs = countFigures(own, from, to);
  const other = changedSettings(own, overrides);
  const changed = other && countFigures(other, from, to);
  const judge = createJudge(known);
  const recalls = createRecalls();
  let errors = 0;
  let firstError: string | null = null;

  function look({ sourceId, organization, raw, ...event }: TriedEvent) {
    if (typeof raw !== "object" || raw === null) return;
    const said = judge({ ...event, raw }, recalls.of(sourceId));
    if (event.eventTime < from) return;
    if (said.verdict === "ERROR") {
      errors += 1;
      firstError ??= said.message;
    }
    if (said.verdict !== "MATCH" || said.at < from) return;
    const { dedup: group, severity: found, title } = said.match;
    // What happens in two organizations is never one thing.
    const match = { key: `${organization}\n${group}`, group, title, at: event.eventTime.getTime() };
    asItIs.take({ ...match, severity: own.severity ?? found });
    changed?.take({ ...match, severity: other?.severity ?? found });
  }

  async function* batches(): AsyncGenerator<number> {
    for await (const events of scanLogEvents(scan)) {
      for (const event of events) look(event);
      if (asItIs.groups() + (changed?.groups() ?? 0) > most.groups)
        throw new AppError(
          "too_large",
          "The rule's matches are of so many different groups that they cannot all be kept in mind. Try fewer days, or a shorter period.",
        );
      if (recalls.size() > most.sightings)
        throw new AppError(
          "too_large",
          "The rule would have to remember more than a trial can keep in mind. What it raises from now on is not concerned.",
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
