import "server-only";

import { DestinationError, type DestinationAccess } from "@/lib/destination-types/destination-type";
import { KeyRingError } from "@/lib/platform/crypto/key-ring";
import { SecretError } from "@/lib/platform/crypto/secret-box";
import type { Db } from "@/lib/platform/db/client";

import { openSecrets } from "./credential-secrets";
import { type DestinationRow, findDestination } from "./store";

export type LoadedDestination = {
  id: string;
  /** For the registry of destination types. */
  type: string;
  name: string;
  credentialId: string;
  lane: string;
  pausedAt: Date | null;
  /** What a person must mend first; null: nothing. */
  problem: { code: string; message: string; since: Date | null } | null;
  threadNotes: boolean;
  /** With its secrets opened: for the call, never to be kept or logged. */
  access: DestinationAccess;
};

/** A destination as its type's functions are called with; null when it is deleted. Throws DestinationError `secret_unreadable`. */
export async function loadDestinationAccess(tx: Db, id: string): Promise<LoadedDestination | null> {
  const row = await findDestination(tx, id);
  if (!row) return null;
  const { type, name, credentialId, lane, pausedAt, threadNotes } = row;
  const problem =
    row.problemCode === null
      ? null
      : { code: row.problemCode, message: row.problemMessage ?? "", since: row.problemSince };
  const access = await openAccess(tx, row);
  return { id, type, name, credentialId, lane, pausedAt, problem, threadNotes, access };
}

async function openAccess(tx: Db, row: DestinationRow): Promise<DestinationAccess> {
  const { credential, config, timeZone } = row;
  const secrets = await openSecretsOrSay(tx, credential.id);
  return { secrets, facts: credential.facts, config, timeZone };
}

/** A credential's secrets; throws DestinationError `secret_unreadable` with what an operator does. */
export async function openSecretsOrSay(
  tx: Db,
  credentialId: string,
): Promise<Record<string, string>> {
  try {
    return await openSecrets(tx, credentialId);
  } catch (error) {
    if (!(error instanceof SecretError || error instanceof KeyRingError)) throw error;
    throw new DestinationError(
      "secret_unreadable",
      "mend",
      "The stored credentials do not open with this Margay's encryption keys. Put the key back that they were sealed with, or replace the credentials.",
    );
  }
}
