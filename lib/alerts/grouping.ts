/** The alert that has a match's key now, because it is open. */
export type OpenGroup = { id: string; openedAt: Date };

/**
 * Where a match's events go: `into` an open alert, or into a new one, which goes on from `previousId`, and before which
 * `retiredId` gives the key up and takes no more events.
 */
export type GroupDecision =
  | { kind: "append"; into: string }
  | { kind: "open"; previousId: string | null; retiredId: string | null };

/**
 * Matches of one key share an alert for a period from its first match, as long as a person has not ended it. After
 * that there is a new one: it goes on from the last that was ended, while one that is still open stays as it is.
 */
export function decideGroup(
  open: OpenGroup | null,
  lastEndedId: string | null,
  periodMilliseconds: number,
  now: Date,
): GroupDecision {
  if (open && now.getTime() - open.openedAt.getTime() < periodMilliseconds)
    return { kind: "append", into: open.id };
  if (open) return { kind: "open", previousId: null, retiredId: open.id };
  return { kind: "open", previousId: lastEndedId, retiredId: null };
}
