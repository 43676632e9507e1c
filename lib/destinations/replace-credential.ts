import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { DestinationType } from "@/lib/destination-types/destination-type";
import { requireDestinationType } from "@/lib/destination-types/registry";
import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db, type Db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import type { DestinationCredentialDto } from "./credential-contract";
import { saveSecrets } from "./credential-secrets";
import { clearProblem, markProblem } from "./destination-state";
import { givenValues, refuse, requireAll, requireKnown } from "./entered";
import { foresee, type Prospect } from "./foresee-credential";
import { type ReplaceCredentialInput, replaceCredentialInput } from "./input-contract";
import { toCredentialDto } from "./list-credentials";
import { loadCredential } from "./load-destination";
import { openSecretsOrSay } from "./load-destination-access";
import { updateDestinationRow } from "./store";
import {
  type CredentialRow,
  hasIdentity,
  lockCredential,
  updateCredential,
} from "./store-credentials";

/** What is stored, with the new values over it. Secrets that do not open are no obstacle: all of them can be entered anew. */
async function valuesOf(type: DestinationType, row: CredentialRow, given: Record<string, string>) {
  const fields = type.fields.filter(({ keptIn }) => keptIn === "credential");
  requireKnown(fields, given);
  const secrets = await openSecretsOrSay(db(), row.id).catch(() => ({}));
  const values = { ...type.describeCredential(row.facts).values, ...secrets, ...given };
  requireAll(fields, values);
  return values;
}

/** An app stays the app; what is not shared may become another, but none that there is already. */
async function requireFreeIdentity(
  tx: Db,
  type: DestinationType,
  row: CredentialRow,
  identity: string,
): Promise<void> {
  if (identity === row.identity) return;
  const { label } = type.describeCredential(row.facts);
  if (type.sharesCredential) {
    throw refuse({
      values: `These credentials belong to another app, or to another place than ${label}. Add a new destination for them.`,
    });
  }
  if (await hasIdentity(tx, type.id, identity))
    throw refuse({ values: "There is or was a destination with the same. Add a new one for it." });
}

async function tellDestination(tx: Db, prospect: Prospect, now: Date): Promise<void> {
  const { id, found, problem } = prospect;
  if (!found) {
    await markProblem(tx, id, { code: "out_of_reach", message: problem }, now);
    return;
  }
  await updateDestinationRow(tx, id, { config: { ...found.config }, lane: found.lane });
  await clearProblem(tx, id, now);
}

/**
 * Replaces an app's credentials for all of its destinations at once, after asking the other side; what is not named
 * stays. A destination that the new ones do not reach gets a problem; the others lose theirs.
 */
export async function replaceCredential(
  ctx: Context,
  id: string,
  input: ReplaceCredentialInput,
): Promise<DestinationCredentialDto> {
  authorize(ctx.actor, "DestinationModify");
  const given = givenValues(parseInput(replaceCredentialInput, input).values);
  const row = await loadCredential(db(), id);
  const type = requireDestinationType(row.type);
  const { prospects, found } = await foresee(type, row, await valuesOf(type, row, given));
  return db().$transaction(async (tx) => {
    await lockCredential(tx, id);
    const current = await loadCredential(tx, id);
    await requireFreeIdentity(tx, type, current, found.identity);
    await updateCredential(tx, id, found);
    await saveSecrets(tx, id, found.secrets);
    const living = new Set(current.destinations.map((destination) => destination.id));
    for (const prospect of prospects)
      if (living.has(prospect.id)) await tellDestination(tx, prospect, ctx.now);
    await recordAudit(tx, ctx, {
      action: "REPLACE_DESTINATION_CREDENTIAL",
      targetType: "destinationCredential",
      targetId: id,
      targetName: type.describeCredential(found.facts).label,
      details: { type: type.id, fields: Object.keys(given) },
    });
    return toCredentialDto(await loadCredential(tx, id));
  });
}
