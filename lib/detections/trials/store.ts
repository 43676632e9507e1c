import "server-only";

import type { Db } from "@/lib/platform/db/client";
import { type DetectionTrial, Prisma } from "@/lib/platform/db/generated/client";

import type { CustomRuleDefinition } from "../custom/definition";
import type { TrialAlertsDto, TrialOverrides, TrialResultDto } from "./contract";

/** A trial without the alerts that it found. */
export type TrialRow = Omit<DetectionTrial, "alerts">;

export type TrialFindings = { result: TrialResultDto; alerts: TrialAlertsDto };

const withoutAlerts = { alerts: true } as const;

export type NewTrial = {
  ruleId: string;
  ruleTitle: string;
  definition: CustomRuleDefinition | null;
  days: number;
  from: Date;
  to: Date;
  overrides: TrialOverrides;
  createdAt: Date;
  createdByName: string;
};

export function insertTrial(tx: Db, trial: NewTrial): Promise<TrialRow> {
  return tx.detectionTrial.create({
    data: {
      ...trial,
      definition: (trial.definition as Prisma.InputJsonObject | null) ?? Prisma.DbNull,
    },
    omit: withoutAlerts,
  });
}

/** How many trials wait or run; whoever asks next in another transaction waits for this one to end. */
export async function countActiveTrials(tx: Db): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('detection_trials'))`;
  return tx.detectionTrial.count({ where: { status: { in: ["QUEUED", "RUNNING"] } } });
}

/** A trial with the alerts that it found. */
export function findTrial(tx: Db, id: string): Promise<DetectionTrial | null> {
  return tx.detectionTrial.findUnique({ where: { id } });
}

/** Trials of a rule, newest first, older than `after`. */
export function listTrialPage(
  tx: Db,
  ruleId: string,
  after: { at: Date; id: string } | null,
  take: number,
): Promise<TrialRow[]> {
  const older = after && [
    { createdAt: { lt: after.at } },
    { createdAt: after.at, id: { lt: after.id } },
  ];
  return tx.detectionTrial.findMany({
    where: { ruleId, ...(older ? { OR: older } : {}) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take,
    omit: withoutAlerts,
  });
}

/** Ends a trial that waits or runs; whoever works on it loses its lease. Null when it has ended already. */
export async function endTrialEarly(tx: Db, now: Date, id: string): Promise<TrialRow | null> {
  const [ended] = await tx.detectionTrial.updateManyAndReturn({
    where: { id, status: { in: ["QUEUED", "RUNNING"] } },
    data: { status: "CANCELLED", finishedAt: now, leaseToken: null, leaseUntil: null },
    omit: withoutAlerts,
  });
  return ended ?? null;
}

/** Takes the oldest trial that waits, or whose worker shows no sign of life; two workers never take the same one. */
export async function claimTrial(
  tx: Db,
  now: Date,
  lease: { token: string; until: Date },
): Promise<TrialRow | null> {
  const [claimed] = await tx.$queryRaw<{ id: string }[]>`
    UPDATE detection_trial SET status = 'RUNNING', lease_token = ${lease.token}::uuid, lease_until = ${lease.until},
      started_at = ${now}, attempts = attempts + 1, scanned = 0
    WHERE id = (
      SELECT id FROM detection_trial
      WHERE status = 'QUEUED' OR (status = 'RUNNING' AND lease_until <= ${now})
      ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
    ) RETURNING id::text`;
  return claimed ? findTrial(tx, claimed.id) : null;
}

/** Changes a trial for the worker that holds it; false when it was lost or cancelled meanwhile. */
async function changeHeld(
  tx: Db,
  { id, leaseToken }: Pick<TrialRow, "id" | "leaseToken">,
  data: Prisma.DetectionTrialUpdateManyMutationInput,
): Promise<boolean> {
  if (leaseToken === null) return false;
  const { count } = await tx.detectionTrial.updateMany({
    where: { id, leaseToken, status: "RUNNING" },
    data,
  });
  return count === 1;
}

/** Says how far a trial is and extends its lease; false when it was lost or cancelled meanwhile. */
export function recordProgress(
  tx: Db,
  trial: TrialRow,
  progress: { scanned: number; total: number; leaseUntil: Date },
): Promise<boolean> {
  return changeHeld(tx, trial, progress);
}

/** Ends a trial as its worker found; false when it was lost or cancelled meanwhile. */
export function endTrial(
  tx: Db,
  trial: TrialRow,
  finishedAt: Date,
  ending: (TrialFindings & { scanned: number }) | { error: string },
): Promise<boolean> {
  const end = { finishedAt, leaseToken: null, leaseUntil: null };
  return changeHeld(
    tx,
    trial,
    "error" in ending
      ? { ...end, status: "FAILED", error: ending.error }
      : { ...end, status: "DONE", ...ending, total: ending.scanned },
  );
}

/** Gives a trial back for another worker. */
export function releaseTrial(tx: Db, trial: TrialRow): Promise<boolean> {
  return changeHeld(tx, trial, {
    status: "QUEUED",
    leaseToken: null,
    leaseUntil: null,
    attempts: { decrement: 1 },
  });
}

/** Removes the trials from before a moment. */
export async function deleteTrialsBefore(tx: Db, before: Date): Promise<void> {
  await tx.detectionTrial.deleteMany({ where: { createdAt: { lt: before } } });
}
