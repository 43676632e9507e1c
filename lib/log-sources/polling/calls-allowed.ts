/** Another source that draws on the same limit of Slack. */
export type Neighbour = {
  /** Calls of its polls in the last minute. */
  calls: number;
  /** Its last poll had to leave something for want of calls. */
  hungry: boolean;
};

type Share = {
  /** Calls a minute, for all that share the limit together. */
  budget: number;
  /** Calls of this source in the last minute. */
  own: number;
  neighbours: Neighbour[];
};

/** Kept for a neighbour that needs little, so that its next poll finds its calls. */
const reserve = 2;

/**
 * How many more calls a source may make in this minute; none or fewer: it must wait. What neighbours do not need
 * is there for whoever has much to read; those that have, get equal parts.
 */
export function callsAllowed({ budget, own, neighbours }: Share): number {
  const fair = Math.floor(budget / (neighbours.length + 1));
  const claims = neighbours.map(({ calls, hungry }) =>
    Math.max(calls, hungry ? fair : Math.min(reserve, fair)),
  );
  return budget - own - claims.reduce((sum, claim) => sum + claim, 0);
}
