import "server-only";

import type { Db } from "@/lib/platform/db/client";

import type { RoutableDestination } from "./route-alert";
import {
  forgetProblem,
  listLivingDestinations,
  lockProblem,
  noteDelivery,
  noteProblem,
} from "./store";
import { wakeBlocked } from "./store-deliveries";

/** How soon a problem is looked at again: somebody may just be mending it. */
export const checkAgainMilliseconds = 60_000;

/** Every living destination as routing needs it, the oldest first. */
export function listRoutable(tx: Db): Promise<(RoutableDestination & { type: string })[]> {
  return listLivingDestinations(tx);
}

/** Says on the destination what a person must mend; the message holds no secret. It is looked at again in a minute. */
export function markProblem(
  tx: Db,
  id: string,
  problem: { code: string; message: string },
  now: Date,
): Promise<void> {
  const checkAt = new Date(now.getTime() + checkAgainMilliseconds);
  // Picked one by one: an error's message is no part of a copy of it.
  const { code, message } = problem;
  return noteProblem(tx, id, { code, message, at: now, checkAt });
}

/** Ends a destination's problem and makes the deliveries that it had BLOCKED due at once; false when there was none. */
export async function clearProblem(tx: Db, id: string, now: Date): Promise<boolean> {
  const cleared = await forgetProblem(tx, id);
  if (cleared) await wakeBlocked(tx, id, now);
  return cleared;
}

/** Notes that something arrived there. A message or a note ends a problem; a mere change of a message, for which Slack has other rules, does not. False when a problem remains. */
export async function markDelivered(
  tx: Db,
  id: string,
  at: Date,
  kind: "MESSAGE" | "EDIT" | "NOTE" = "MESSAGE",
): Promise<boolean> {
  await noteDelivery(tx, id, at);
  if (kind === "EDIT") return (await lockProblem(tx, id)) === null;
  await clearProblem(tx, id, at);
  return true;
}
