import "server-only";

import type { DestinationType } from "@/lib/destination-types/destination-type";
import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import type { CheckedDestination } from "./contract";
import { chosenType, givenValues, refuse, requireKnown, storedValues } from "./entered";
import { type CheckDestinationInput, checkDestinationInput } from "./input-contract";
import { loadCredential, loadDestination } from "./load-destination";
import { sameAlerts, sameAlertsWarning } from "./same-alerts";
import { listLivingDestinations } from "./store";

/** What is stored stands in for what was not entered. */
async function standIn(
  type: DestinationType,
  {
    destinationId,
    credentialId,
  }: { destinationId?: string | undefined; credentialId?: string | undefined },
): Promise<Record<string, string>> {
  if (destinationId) {
    const row = await loadDestination(db(), destinationId);
    if (row.type !== type.id) throw refuse({ type: "The destination is of another type." });
    const place = type.describePlace(row.config);
    return { ...(await storedValues(db(), type, row.credential)), ...place.values };
  }
  if (!credentialId) return {};
  const row = await loadCredential(db(), credentialId);
  if (row.type !== type.id) throw refuse({ credentialId: "The credential is of another type." });
  return storedValues(db(), type, row);
}

/** Looks at what was entered so far, at its other side too; keeps nothing and repeats no secret. */
export async function checkDestination(
  ctx: Context,
  input: CheckDestinationInput,
): Promise<CheckedDestination> {
  authorize(ctx.actor, "DestinationModify");
  const data = parseInput(checkDestinationInput, input);
  const type = chosenType(data.type);
  requireKnown(type.fields, data.values);
  const values = { ...(await standIn(type, data)), ...givenValues(data.values) };
  const { problems, findings, found } = await type.check(values);
  const { severities = [], alertTypes = [], logTypes = [], destinationId } = data;
  const living = found ? await listLivingDestinations(db()) : [];
  const warnings = living
    .filter(({ id, pausedAt }) => id !== destinationId && pausedAt === null)
    .filter((other) =>
      sameAlerts({ lane: found?.lane ?? "", severities, alertTypes, logTypes }, other),
    )
    .map(({ name }) => sameAlertsWarning(name));
  return { problems, findings, warnings, complete: found !== null };
}
