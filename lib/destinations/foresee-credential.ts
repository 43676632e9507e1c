import "server-only";

import type {
  DestinationType,
  FieldText,
  FoundDestination,
} from "@/lib/destination-types/destination-type";

import { refuseProblems } from "./entered";
import type { CredentialRow } from "./store-credentials";

/** What a destination would be with other credentials: found, or out of their reach for the reason in `problem`. */
export type Prospect =
  | { id: string; found: FoundDestination; problem: null }
  | { id: string; found: null; problem: string };

/**
 * Asks the other side what becomes of each of a credential's destinations with these values. Throws `invalid_input`
 * when the values themselves are wrong, or reach none of the places: then they are more likely wrong than all places.
 */
export async function foresee(
  type: DestinationType,
  { destinations }: CredentialRow,
  values: Readonly<Record<string, string>>,
): Promise<{ prospects: Prospect[]; found: FoundDestination }> {
  const ofPlace = new Set(
    type.fields.filter(({ keptIn }) => keptIn === "config").map(({ name }) => name),
  );
  const prospects: Prospect[] = [];
  const unreached: FieldText[] = [];
  for (const { id, config } of destinations) {
    const place = type.describePlace(config);
    const { problems, found } = await type.check({ ...values, ...place.values });
    const wrong = problems.filter(({ field }) => field === null || !ofPlace.has(field));
    if (wrong.length > 0) throw refuseProblems(wrong);
    const problem = problems[0]?.message ?? "It was not found with these credentials.";
    if (!found) unreached.push({ field: null, message: `${place.label}: ${problem}` });
    prospects.push(found ? { id, found, problem: null } : { id, found: null, problem });
  }
  const found = prospects.find((one) => one.found)?.found;
  if (!found) throw refuseProblems(unreached);
  return { prospects, found };
}
