import "server-only";

import { requireDestinationType } from "@/lib/destination-types/registry";
import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import type { DestinationCredentialDto } from "./credential-contract";
import { type CredentialRow, listCredentialRows } from "./store-credentials";

/** A credential as the API shows it: which secrets it has, never their values. */
export function toCredentialDto(row: CredentialRow): DestinationCredentialDto {
  const { label, values } = requireDestinationType(row.type).describeCredential(row.facts);
  return {
    id: row.id,
    type: row.type,
    label,
    values,
    storedSecrets: row.secrets.map(({ field }) => field),
    destinations: row.destinations.map(({ id, name }) => ({ id, name })),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** Every credential that a destination uses, newest first. */
export async function listDestinationCredentials(
  ctx: Context,
): Promise<{ data: DestinationCredentialDto[]; nextCursor: null }> {
  authorize(ctx.actor, "DestinationRead");
  const rows = await listCredentialRows(db());
  return { data: rows.map(toCredentialDto), nextCursor: null };
}
