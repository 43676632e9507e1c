import "server-only";

import { DestinationError } from "@/lib/destination-types/destination-type";
import { requireDestinationType } from "@/lib/destination-types/registry";
import type { Context } from "@/lib/kernel/actor";
import { db, type Db } from "@/lib/platform/db/client";

import { checkAgainMilliseconds, clearProblem, markProblem } from "./destination-state";
import { loadDestinationAccess } from "./load-destination-access";
import { probeDistance } from "./probe-distance";
import { claimProblemRows, lockProblem, noteProbe } from "./store";
import { wakeOne } from "./store-deliveries";

/**
 * Looks again at destinations whose problem is due for it: somebody may have mended it at the other side. Answers how
 * many are well again; what they are owed goes out at once. Where only a message can show that, one of those that wait
 * is tried, later and later. Any number of workers may call it at the same time.
 */
export async function recheckDestinations(ctx: Context, atMost = 10): Promise<number> {
  const next = new Date(ctx.now.getTime() + checkAgainMilliseconds);
  const ids = await claimProblemRows(db(), ctx.now, next, atMost);
  let mended = 0;
  for (const id of ids) if (await recheck(id, ctx.now)) mended += 1;
  return mended;
}

async function recheck(id: string, now: Date): Promise<boolean> {
  try {
    const destination = await loadDestinationAccess(db(), id);
    if (!destination) return false;
    await requireDestinationType(destination.type).confirmPresence(destination.access);
  } catch (error) {
    if (!(error instanceof DestinationError)) throw error;
    if (error.errorClass === "mend")
      await db().$transaction((tx) => markProblem(tx, id, error, now));
    return false;
  }
  return db().$transaction((tx) => clearOrProbe(tx, id, now));
}

async function clearOrProbe(tx: Db, id: string, now: Date): Promise<boolean> {
  const problem = await lockProblem(tx, id);
  if (!problem) return false;
  const type = requireDestinationType(problem.type);
  if (problem.code === "secret_unreadable" || type.presenceDisproves(problem.code))
    return clearProblem(tx, id, now);
  const deliveryId = await wakeOne(tx, id, now);
  if (deliveryId === null) return false;
  const probes = problem.probes + 1;
  const checkAt = new Date(now.getTime() + probeDistance(probes));
  await noteProbe(tx, id, { deliveryId, probes, checkAt });
  return false;
}
