import "server-only";

import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { log } from "@/lib/platform/logger/logger";

import { loadCatalogue } from "../catalogue";
import type { KnownRule } from "../create-catalogue";
import { definitionSchema } from "../custom/definition";
import type { TrialOverrides } from "./contract";
import { claimTrial, endTrial, recordProgress, releaseTrial, type TrialRow } from "./store";
import { leaseUntil } from "./trial-lease";
import { triedRule } from "./tried-rule";
import { tryRule } from "./try-rule";

/** Between two reads, for those who store events. */
const breathMilliseconds = 20;
const mostAttempts = 3;

/**
 * Takes the trial that waits longest, or whose worker died, and runs it from the beginning to its end; false when there
 * is none. It ends early when the trial is cancelled or its lease lost; when `signal` says so, it is left to another.
 */
export async function runNextTrial(ctx: Context, signal?: AbortSignal): Promise<boolean> {
  authorize(ctx.actor, "RuleModify");
  const lease = { token: randomUUID(), until: leaseUntil(ctx.now) };
  const trial = await claimTrial(db(), ctx.now, lease);
  if (!trial) return false;
  try {
    if (trial.attempts > mostAttempts)
      throw new AppError(
        "unavailable",
        `${mostAttempts} workers in a row stopped in the middle of this trial. Try fewer days, and look at the worker's log.`,
      );
    await run(trial, signal);
  } catch (error) {
    const expected = error instanceof AppError;
    if (!expected) log().error({ err: error, trialId: trial.id }, "a trial failed");
    await endTrial(db(), trial, new Date(), {
      error: expected
        ? error.message
        : "Something went wrong on our side; the worker's log has the details. Start it again.",
    });
  }
  return true;
}

async function ruleOf({ ruleId, definition }: TrialRow): Promise<KnownRule> {
  const read = definition === null ? null : definitionSchema.parse(definition);
  return triedRule(await loadCatalogue(db()), { ruleId, definition: read });
}

async function run(trial: TrialRow, signal: AbortSignal | undefined): Promise<void> {
  const { total, batches, findings } = await tryRule(
    await ruleOf(trial),
    trial.overrides as TrialOverrides,
    trial,
  );
  let scanned = 0;
  const isHeld = () =>
    recordProgress(db(), trial, {
      scanned,
      total: Math.max(total, scanned),
      leaseUntil: leaseUntil(new Date()),
    });
  if (!(await isHeld())) return;
  for await (const count of batches) {
    scanned += count;
    if (!(await isHeld())) return;
    if (signal?.aborted) {
      await releaseTrial(db(), trial);
      return;
    }
    await pause(breathMilliseconds);
  }
  await endTrial(db(), trial, new Date(), { ...findings(), scanned });
}
