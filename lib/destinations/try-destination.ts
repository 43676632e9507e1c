import "server-only";

import { type AuditAction, recordAudit } from "@/lib/audit/server";
import {
  type DestinationAccess,
  DestinationError,
  type DestinationType,
} from "@/lib/destination-types/destination-type";
import { requireDestinationType } from "@/lib/destination-types/registry";
import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";

import { clearProblem, markProblem } from "./destination-state";
import type { DestinationOutcome } from "./health-contract";
import { loadDestination } from "./load-destination";
import { loadDestinationAccess } from "./load-destination-access";
import { testAlert } from "./test-alert";

type Attempt = {
  /** Does it and answers a sentence; throws DestinationError. */
  run(type: DestinationType, access: DestinationAccess, name: string): Promise<string>;
  /** Null: it leaves no trace at the other side, so the audit trail need not know. */
  audit: AuditAction | null;
};

/**
 * Tries something at the other side. What works ends the destination's problem; what a person must mend becomes one,
 * but not while the wizard is open, where that person is at it.
 */
async function attempt(
  ctx: Context,
  id: string,
  { run, audit }: Attempt,
): Promise<DestinationOutcome> {
  authorize(ctx.actor, "DestinationModify");
  const row = await loadDestination(db(), id);
  const outcome = await outcomeOf(id, run);
  const code = outcome.failure?.code ?? null;
  const problem =
    outcome.failure?.errorClass === "mend" && (row.setupStep === "DONE" || row.problemCode !== null)
      ? outcome.failure
      : null;
  await db().$transaction(async (tx) => {
    if (problem) await markProblem(tx, id, problem, ctx.now);
    else if (code === null) await clearProblem(tx, id, ctx.now);
    if (audit === null) return;
    await recordAudit(tx, ctx, {
      action: audit,
      targetType: "destination",
      targetId: id,
      targetName: row.name,
      details: { result: code ?? "ok" },
    });
  });
  return { ok: code === null, code, message: outcome.message, at: ctx.now.toISOString() };
}

async function outcomeOf(
  id: string,
  run: Attempt["run"],
): Promise<{ failure: DestinationError | null; message: string }> {
  try {
    const destination = await loadDestinationAccess(db(), id);
    if (!destination) throw new DestinationError("deleted", "mend", "It was deleted just now.");
    const { type, access, name } = destination;
    return { failure: null, message: await run(requireDestinationType(type), access, name) };
  } catch (failure) {
    if (!(failure instanceof DestinationError)) throw failure;
    const message = failure.message.replace("Margay tries again", "Try again");
    return { failure, message };
  }
}

/** Asks the other side whether messages can arrive. */
export function confirmDestinationPresence(ctx: Context, id: string): Promise<DestinationOutcome> {
  const run: Attempt["run"] = (type, access) => type.confirmPresence(access);
  return attempt(ctx, id, { run, audit: null });
}

/** Sends a few words that prove that messages arrive. */
export function sendDestinationWelcome(ctx: Context, id: string): Promise<DestinationOutcome> {
  const run: Attempt["run"] = async (type, access, name) => {
    await type.sendWelcome(access, name);
    return `The welcome message arrived in ${type.describePlace(access.config).label}.`;
  };
  return attempt(ctx, id, { run, audit: "SEND_DESTINATION_WELCOME" });
}

/** Sends a made-up alert that says so. */
export function sendDestinationTest(ctx: Context, id: string): Promise<DestinationOutcome> {
  const run: Attempt["run"] = async (type, access, name) => {
    await type.send(access, testAlert(env().APP_URL, name, ctx.now));
    return `The test alert arrived in ${type.describePlace(access.config).label}.`;
  };
  return attempt(ctx, id, { run, audit: "SEND_DESTINATION_TEST" });
}
