import { z } from "zod";

/** Whether what is left below waited while a poll read what is new; kept in a pull's state. */
export const laneTurnSchema = z.object({ starved: z.boolean() });

export type LaneTurn = z.infer<typeof laneTurnSchema>;

/**
 * True when the rest may have the first page of a poll. Live reading comes first, but where it takes all the calls of
 * a minute (a small budget, a burst inside the overlap) the rest would never be read.
 */
export function restGoesFirst(turn: LaneTurn | null): boolean {
  return turn?.starved ?? false;
}

type Progress = { livePages: number; restPages: number; restLeft: boolean };

/** What to remember of a poll for the next one. */
export function nextTurn(
  turn: LaneTurn | null,
  { livePages, restPages, restLeft }: Progress,
): LaneTurn | null {
  if (!restLeft) return null;
  if (restPages > 0) return { starved: false };
  return livePages > 0 ? { starved: true } : turn;
}
