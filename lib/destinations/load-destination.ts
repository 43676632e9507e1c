import "server-only";

import { AppError } from "@/lib/kernel/errors";
import type { Db } from "@/lib/platform/db/client";

import { type DestinationRow, findDestination, lockDestination } from "./store";
import { type CredentialRow, findCredentialRow } from "./store-credentials";

const notFound = () =>
  new AppError("not_found", "There is no such destination. It may have been deleted.");

/** A destination, or `not_found`. */
export async function loadDestination(tx: Db, id: string): Promise<DestinationRow> {
  const row = await findDestination(tx, id);
  if (!row) throw notFound();
  return row;
}

/** A destination locked for a change, or `not_found`. */
export async function loadDestinationForChange(tx: Db, id: string): Promise<DestinationRow> {
  const row = await lockDestination(tx, id);
  if (!row) throw notFound();
  return row;
}

/** A credential that a destination uses, or `not_found`. */
export async function loadCredential(tx: Db, id: string): Promise<CredentialRow> {
  const row = await findCredentialRow(tx, id);
  if (row) return row;
  throw new AppError(
    "not_found",
    "There are no such credentials. The last destination that used them may have been deleted.",
  );
}
