import { z } from "zod";

/** Whether what is left below waited while a poll read what is new; kept in a pull's state. */
export const laneTurnSchema = z.object({ liveAt: z.int(), starved: z.boolean() });

export type LaneTurn = z.infer<typeof laneTurnSchema>;

const patienceSeconds = 30;

/**
 * True when the rest may have the first page of a poll. Live reading comes first, but polls of a single page
 * (frequent ones, on a small budget) would then never come to the rest.
 */
export function restGoesFirst(turn: LaneTurn | null, now: number): boolean {
  return turn !== null && turn.starved && now >= turn.liveAt && now - turn.liveAt < patienceSeconds;
}

type Progress = { livePages: number; restPages: number; restLeft: boolean };

/** What to remember of a poll for the next one. */
export function nextTurn(
  turn: LaneTurn | null,
  { livePages, restPages, restLeft }: Progress,
  now: number,
): LaneTurn | null {
  if (!restLeft) return null;
  if (restPages > 0) return { liveAt: livePages > 0 ? now : (turn?.liveAt ?? now), starved: false };
  return livePages > 0 ? { liveAt: now, starved: true } : turn;
}
