import "server-only";

import { countOpenedPerDay } from "@/lib/alerts/server";
import { listRoutable } from "@/lib/destinations/server";
import type { Db } from "@/lib/platform/db/client";

import { attackTactics } from "./attack";
import type { DetectionDto, detectionStates, DetectionSummaryDto } from "./contract";
import type { KnownRule } from "./create-catalogue";
import { countLasting, listExceptionsOf } from "./exceptions/store";
import { isOfKnownKind, toExceptionDto } from "./exceptions/to-exception";
import { managedSamples } from "./managed-rules";
import { runSamples } from "./run-samples";
import { findStops } from "./store";
import { findRuleSetting } from "./store-settings";

const days = 30;

type Facts = { perDay: number[]; stoppedAt: Date | null; exceptions: number };

type State = (typeof detectionStates)[number];

/** Whether a rule raises alerts now, and if not, why. */
export function stateOf(known: KnownRule, isStopped: boolean): State {
  const { settings, packEnabled, problem } = known;
  if (problem !== undefined) return "BROKEN";
  if (!settings.enabled) return "OFF";
  if (!packEnabled) return "PACK_OFF";
  return isStopped ? "STOPPED" : "ON";
}

function toSummary(known: KnownRule, { perDay, stoppedAt, exceptions }: Facts) {
  const { rule, inForce } = known;
  return {
    id: rule.id,
    title: rule.title,
    description: rule.description,
    kind: known.kind,
    pack: known.pack,
    logTypes: [...rule.logTypes],
    attack: rule.attack.map(({ tactic, technique }) => ({
      tactic,
      tacticName: attackTactics[tactic],
      technique,
    })),
    state: stateOf(known, stoppedAt !== null),
    problem: known.problem ?? null,
    stoppedAt: stoppedAt?.toISOString() ?? null,
    severity: inForce.severity ?? rule.severity,
    threshold: inForce.threshold,
    dedupMinutes: inForce.dedupMinutes,
    alertsPerDay: perDay,
    alertsLastMonth: perDay.reduce((sum, count) => sum + count, 0),
    exceptions,
  } satisfies DetectionSummaryDto;
}

/** Rules as the API lists them; three queries however many they are. */
export async function toDetections(
  tx: Db,
  known: readonly KnownRule[],
  now: Date,
): Promise<DetectionSummaryDto[]> {
  const ids = known.map(({ rule }) => rule.id);
  const opened = await countOpenedPerDay(tx, ids, now, days);
  const stops = new Map((await findStops(tx, ids)).map((row) => [row.ruleId, row]));
  const exceptions = await countLasting(tx, ids, now);
  return known.map((one) => {
    const { id } = one.rule;
    const stop = stops.get(id);
    return toSummary(one, {
      perDay: opened.get(id) ?? Array.from({ length: days }, () => 0),
      stoppedAt: stop && stop.resumedAt === null ? stop.stoppedAt : null,
      exceptions: exceptions.get(id) ?? 0,
    });
  });
}

function samplesOf({ rule, tests }: KnownRule) {
  if (!tests) return managedSamples(rule.id);
  return {
    matching: tests.filter((one) => one.matches),
    nearly: tests.filter((one) => !one.matches),
  };
}

/** One rule as the API shows it; its samples are run now. */
export async function toDetection(tx: Db, known: KnownRule, now: Date): Promise<DetectionDto> {
  const { rule, settings } = known;
  const [summary] = await toDetections(tx, [known], now);
  if (!summary) throw new Error("A rule makes a detection.");
  const { severity, threshold, dedupMinutes } = rule;
  const living = new Set((await listRoutable(tx)).map(({ id }) => id));
  const row = await findRuleSetting(tx, rule.id);
  return {
    ...summary,
    logic: [...rule.logic],
    runbook: [...rule.runbook],
    falseAlarms: [...rule.falseAlarms],
    reference: rule.reference || null,
    differences: [...(rule.differences ?? [])],
    defaults: { severity, threshold, dedupMinutes },
    settings: {
      ...settings,
      destinationIds: settings.destinationIds.filter((id) => living.has(id)),
    },
    exceptionList: (await listExceptionsOf(tx, rule.id)).filter(isOfKnownKind).map(toExceptionDto),
    samples: runSamples(known, samplesOf(known)),
    remembersDays: rule.memory?.keepDays ?? null,
    changedAt: row?.updatedAt.toISOString() ?? null,
    changedBy: row?.updatedBy ?? null,
  };
}
