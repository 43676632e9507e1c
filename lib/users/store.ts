import "server-only";

import type { Role } from "@/lib/kernel/permission";
import type { Database, Db } from "@/lib/platform/db/client";

export type NewUser = { email: string; name: string; role: Role; passwordHash: string | null };

/** Adds a person; the caller handles an address that exists (unique). */
export function insertUser(tx: Db, user: NewUser) {
  return tx.user.create({ data: user });
}

export function countUsers(tx: Db): Promise<number> {
  return tx.user.count();
}

/** Only one transaction at a time creates the first account. */
export async function lockFirstUser(tx: Db): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('margay.first-user'))`;
}

/** A person's stored hash by address, or null; nothing else reads the hash. */
export function findCredentials(tx: Db, email: string) {
  return tx.user.findUnique({
    where: { email },
    select: { id: true, name: true, role: true, passwordHash: true, disabledAt: true },
  });
}

export async function findNames(tx: Db, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Somebody whose account is in use. */
export function findActiveUser(tx: Db, id: string) {
  return tx.user.findFirst({ where: { id, disabledAt: null }, select: { id: true, name: true } });
}

/** An account with its role, in use or not. */
export function findAccountRow(tx: Db, where: { id: string } | { email: string }) {
  return tx.user.findUnique({
    where,
    select: { id: true, name: true, email: true, role: true, disabledAt: true },
  });
}

/** People whose accounts are in use, by name, after `after`; `q` is a part of the name, or of the address. */
export function listActiveUsers(
  tx: Db,
  { q, byEmail }: { q: string | undefined; byEmail: boolean },
  after: { name: string; id: string } | null,
  take: number,
) {
  const text = { contains: q ?? "", mode: "insensitive" } as const;
  const matches = byEmail ? [{ name: text }, { email: text }] : [{ name: text }];
  const later = after && [{ name: { gt: after.name } }, { name: after.name, id: { gt: after.id } }];
  return tx.user.findMany({
    where: {
      disabledAt: null,
      AND: [q ? { OR: matches } : {}, later ? { OR: later } : {}],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, email: true },
    take,
  });
}

/**
 * Keeps an account as it is until the transaction ends: false when it is disabled, or has another password than this
 * one (null: any, or none) by now.
 */
export async function holdAccount(
  tx: Db,
  id: string,
  passwordHash: string | null,
): Promise<boolean> {
  const rows = await tx.$queryRaw<object[]>`
    SELECT 1 FROM "user" WHERE id = ${id}::uuid AND disabled_at IS NULL
      AND (${passwordHash}::text IS NULL OR password_hash = ${passwordHash}) FOR SHARE`;
  return rows.length > 0;
}

export function insertSession(
  tx: Db,
  session: { userId: string; expiresAt: Date; address: string | null; userAgent: string | null },
) {
  return tx.userSession.create({ data: session });
}

/** A living session with its person; null when it was ended, ran out, or the account is disabled. */
export async function findSession(tx: Db, id: string, now: Date) {
  const session = await tx.userSession.findUnique({ where: { id }, include: { user: true } });
  if (!session || session.expiresAt <= now || session.user.disabledAt) return null;
  return session;
}

/** Notes that the session was used, at most once a minute. */
export async function touchSession(tx: Database, id: string, now: Date): Promise<void> {
  await tx.userSession.updateMany({
    where: { id, lastSeenAt: { lt: new Date(now.getTime() - 60_000) } },
    data: { lastSeenAt: now },
  });
}

/** Ends one session; returns whom it belonged to, null when it was ended already. */
export async function deleteSession(tx: Db, id: string) {
  const session = await tx.userSession.findUnique({ where: { id }, include: { user: true } });
  if (session) await tx.userSession.deleteMany({ where: { id } });
  return session;
}

export async function deleteSessionsOf(tx: Db, userId: string): Promise<number> {
  const { count } = await tx.userSession.deleteMany({ where: { userId } });
  return count;
}
