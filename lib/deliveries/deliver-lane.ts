import "server-only";

import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

import { destinationTypes } from "@/lib/destination-types/registry";
import type { DestinationType } from "@/lib/destination-types/destination-type";
import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import { after, leaseMilliseconds, nextEditAt, nextMessageAt } from "./pace";
import { claimEdit, claimMessage, claimNote, settleLane } from "./store-claims";
import { endTurn } from "./store-failures";
import {
  holdLane,
  type LaneLimits,
  pauseLane,
  releaseLane,
  takeEditTurn,
  takeLane,
} from "./store-lanes";
import { takeTurn, type Turn } from "./take-turn";

export type LaneOptions = {
  clock?: () => Date;
  /** Waits so many milliseconds of that clock. */
  pause?: (milliseconds: number) => Promise<unknown>;
  /** How long it stays at work before somebody else may have the lane. */
  budgetMs?: number;
};

/** A wait for a limit that is longer is left to the next who takes the lane. */
const longestPause = 1_500;

const types: DestinationType[] = Object.values(destinationTypes);
const abilities = {
  editing: types.filter(({ edit }) => edit !== null).map(({ id }) => id),
  noting: types.filter(({ note }) => note !== null).map(({ id }) => id),
};

/** Brings what is due in a lane to its destinations, one after the other within the lane's limits: alerts that are not shown yet by age, then their stories, then changes. False when somebody else is at work in it. */
export async function deliverLane(
  ctx: Context,
  lane: string,
  { clock = () => new Date(), pause = sleep, budgetMs = 8_000 }: LaneOptions = {},
): Promise<boolean> {
  authorize(ctx.actor, "AlertModify");
  const token = randomUUID();
  const start = clock();
  const leased = () => after(clock(), leaseMilliseconds);
  if (!(await takeLane(db(), lane, token, start, leased()))) return false;
  const end = after(start, budgetMs);
  while (clock() < end) {
    const limits = await holdLane(db(), lane, token, leased());
    if (!limits) return true;
    const turn = await nextTurn(lane, token, clock(), leased(), limits);
    if (turn && "row" in turn) {
      await takeTurn({ ...ctx, now: clock() }, turn, clock);
      continue;
    }
    const wait = soonest({ ...limits, ...turn }, clock());
    if (wait === null) break;
    await pause(wait);
  }
  await db().$transaction((tx) => settleLane(tx, lane, clock(), abilities));
  await releaseLane(db(), lane, token);
  return true;
}

async function nextTurn(
  lane: string,
  token: string,
  now: Date,
  until: Date,
  limits: LaneLimits,
): Promise<Turn | Pick<LaneLimits, "nextEditAt"> | null> {
  const turn = { lane, now, token, until, types: abilities };
  const open = (limit: Date | null) => limit === null || limit <= now;
  if (open(limits.nextAt)) {
    const nextAt = nextMessageAt(limits.nextAt, now);
    const message = await claimMessage(db(), turn);
    if (message) return { lane, token, row: message, kind: "MESSAGE", nextAt };
    const note = await claimNote(db(), turn);
    if (note) return { lane, token, row: note, kind: "NOTE", nextAt };
  }
  if (!open(limits.nextEditAt)) return null;
  const edit = await claimEdit(db(), turn);
  if (!edit) return null;
  const nextAt = nextEditAt(limits.nextEditAt, now);
  const nextTurnAt = await takeEditTurn(db(), edit.credentialId, now, nextAt);
  if (!nextTurnAt) return { lane, token, row: edit, kind: "EDIT", nextAt };
  // Another channel of the app had its turn.
  await endTurn(db(), edit.id, token, {});
  await pauseLane(db(), lane, true, nextTurnAt);
  return { nextEditAt: nextTurnAt };
}

/** How long until one of the limits opens, if that is worth waiting for. */
function soonest(limits: LaneLimits, now: Date): number | null {
  const waits = [limits.nextAt, limits.nextEditAt]
    .map((limit) => (limit?.getTime() ?? 0) - now.getTime())
    .filter((wait) => wait > 0 && wait <= longestPause);
  return waits.length === 0 ? null : Math.min(...waits);
}
