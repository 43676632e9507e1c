import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { DestinationType, FoundDestination } from "@/lib/destination-types/destination-type";
import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import type { DestinationDto } from "./contract";
import { saveSecrets } from "./credential-secrets";
import {
  chosenType,
  givenValues,
  refuse,
  refuseProblems,
  requireAll,
  requireKnown,
  requireLogTypes,
  storedValues,
} from "./entered";
import { type CreateDestinationInput, createDestinationInput } from "./input-contract";
import { loadCredential } from "./load-destination";
import { insertDestination } from "./store";
import { lockCredential, saveCredential } from "./store-credentials";
import { toDestinationDto } from "./to-destination";

async function find(
  type: DestinationType,
  values: Readonly<Record<string, string>>,
  credentialId: string | undefined,
): Promise<FoundDestination> {
  const asked = credentialId
    ? type.fields.filter(({ keptIn }) => keptIn === "config")
    : type.fields;
  requireKnown(asked, values);
  requireAll(asked, values);
  const stored = credentialId ? await sharedValues(type, credentialId) : {};
  const { found, problems } = await type.check({ ...stored, ...givenValues(values) });
  if (!found) throw refuseProblems(problems);
  return found;
}

async function sharedValues(type: DestinationType, id: string): Promise<Record<string, string>> {
  const row = await loadCredential(db(), id);
  if (row.type !== type.id || !type.sharesCredential)
    throw refuse({ credentialId: `A ${type.label} destination cannot use these credentials.` });
  return storedValues(db(), type, row);
}

/**
 * Adds a destination after asking its other side once more; `invalid_input` names each problem at its field. With the
 * same app entered again, its credentials are replaced for all of its destinations.
 */
export async function createDestination(
  ctx: Context,
  input: CreateDestinationInput,
): Promise<DestinationDto> {
  authorize(ctx.actor, "DestinationModify");
  const data = parseInput(createDestinationInput, input);
  const type = chosenType(data.type);
  requireLogTypes(data.logTypes);
  const found = await find(type, data.values, data.credentialId);
  const { name, severities, alertTypes, logTypes, timeZone } = data;
  return db().$transaction(async (tx) => {
    const credentialId =
      data.credentialId ?? (await saveCredential(tx, { type: type.id, ...found }));
    await lockCredential(tx, credentialId);
    // Between the check and now, the last destination that used it may have been deleted, and its secrets with it.
    if (data.credentialId) await loadCredential(tx, credentialId);
    else await saveSecrets(tx, credentialId, found.secrets);
    const row = await insertDestination(tx, {
      type: type.id,
      name,
      credentialId,
      config: { ...found.config },
      lane: found.lane,
      severities,
      alertTypes,
      logTypes,
      timeZone,
      createdAt: ctx.now,
    });
    await recordAudit(tx, ctx, {
      action: "CREATE_DESTINATION",
      targetType: "destination",
      targetId: row.id,
      targetName: name,
      details: {
        type: type.id,
        place: type.describePlace(found.config).label,
        credential: type.describeCredential(found.facts).label,
        severities,
        alertTypes,
        logTypes,
        timeZone,
      },
    });
    return toDestinationDto(tx, row, ctx.now);
  });
}
