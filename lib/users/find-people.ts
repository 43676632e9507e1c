import "server-only";

import type { Role } from "@/lib/kernel/permission";
import type { Db } from "@/lib/platform/db/client";

import { findAccountRow, findActiveUser, findNames, listActiveUsers } from "./store";
import { toRole } from "./to-user";

/** The names of these people, by id, also of those whose accounts are disabled. */
export async function namesOfPeople(tx: Db, ids: string[]): Promise<Map<string, string>> {
  return ids.length === 0 ? new Map() : findNames(tx, [...new Set(ids)]);
}

/** Somebody who can be given work; null when there is no such account, or it is disabled. */
export function findPerson(tx: Db, id: string): Promise<{ id: string; name: string } | null> {
  return findActiveUser(tx, id);
}

/** Everybody who can be given work, by name, after `after`, at most `take`. `q`: a part of the name; with `byEmail` of the address, too. */
export function listPeople(
  tx: Db,
  search: { q: string | undefined; byEmail: boolean },
  after: { name: string; id: string } | null,
  take: number,
): Promise<{ id: string; name: string; email: string }[]> {
  return listActiveUsers(tx, search, after, take);
}

/** Somebody who can sign in, or could before the account was disabled. */
export type Account = {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabled: boolean;
};

/** The account of this id or address, whatever the address's case; null when there is none. */
export async function findAccount(
  tx: Db,
  by: { id: string } | { email: string },
): Promise<Account | null> {
  const where = "email" in by ? { email: by.email.trim().toLowerCase() } : by;
  const row = await findAccountRow(tx, where);
  if (!row) return null;
  const { id, name, email, role, disabledAt } = row;
  return { id, name, email, role: toRole(role), disabled: disabledAt !== null };
}
