import "server-only";

import { randomUUID } from "node:crypto";

import { openSecret, sealSecret } from "@/lib/platform/crypto/keys";
import type { Db } from "@/lib/platform/db/client";

import { findSealedValues, saveSealedValue, secretRow } from "./store-credentials";

const place = (row: string) => ({ table: "destination_secret", row, field: "value" });

/** A credential's secrets by field, opened; throws SecretError or KeyRingError. Only what talks to its other side asks. */
export async function openSecrets(tx: Db, credentialId: string): Promise<Record<string, string>> {
  const rows = await findSealedValues(tx, credentialId);
  return Object.fromEntries(
    rows.map(({ id, field, value }) => [field, openSecret(value, place(id))]),
  );
}

/** Seals secrets by field, each for its own row; a field that is not named stays. */
export async function saveSecrets(
  tx: Db,
  credentialId: string,
  secrets: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [field, plain] of Object.entries(secrets)) {
    const id = (await secretRow(tx, credentialId, field)) ?? randomUUID();
    await saveSealedValue(tx, { id, credentialId, field, value: sealSecret(plain, place(id)) });
  }
}
