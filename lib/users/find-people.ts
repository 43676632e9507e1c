import "server-only";

import type { Db } from "@/lib/platform/db/client";

import { findActiveUser, findNames, listActiveUsers } from "./store";

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
