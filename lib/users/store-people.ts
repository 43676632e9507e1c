import "server-only";

import type { Role } from "@/lib/kernel/permission";
import type { Db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";

export type PersonRow = {
  id: string;
  email: string;
  name: string;
  role: string;
  disabledAt: Date | null;
  createdAt: Date;
  hasPassword: boolean;
  /** The last use of a session that is not over. */
  lastSeenAt: Date | null;
};

const columns = Prisma.sql`u.id, u.email, u.name, u.role, u.disabled_at AS "disabledAt", u.created_at AS "createdAt",
  u.password_hash IS NOT NULL AS "hasPassword",
  (SELECT max(s.last_seen_at) FROM user_session s WHERE s.user_id = u.id) AS "lastSeenAt"`;

export function listPersonRows(tx: Db, after: string | null, take: number): Promise<PersonRow[]> {
  const later = after ? Prisma.sql`WHERE u.id > ${after}::uuid` : Prisma.empty;
  return tx.$queryRaw<PersonRow[]>`
    SELECT ${columns} FROM "user" u ${later} ORDER BY u.id LIMIT ${take}`;
}

export async function findPersonRow(
  tx: Db,
  by: { id: string } | { email: string },
): Promise<PersonRow | null> {
  const where = "id" in by ? Prisma.sql`u.id = ${by.id}::uuid` : Prisma.sql`u.email = ${by.email}`;
  const [row] = await tx.$queryRaw<PersonRow[]>`SELECT ${columns} FROM "user" u WHERE ${where}`;
  return row ?? null;
}

/** Only one transaction at a time changes who may do what. */
export async function lockAccess(tx: Db): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('margay.user-access'))`;
}

/** How many people beside this one are not disabled and have one of the roles, and a password where one is needed. */
export function countOthersInUse(
  tx: Db,
  id: string,
  { roles, withPassword }: { roles: readonly string[]; withPassword: boolean },
): Promise<number> {
  return tx.user.count({
    where: {
      id: { not: id },
      disabledAt: null,
      role: { in: [...roles] },
      ...(withPassword ? { passwordHash: { not: null } } : {}),
    },
  });
}

type PersonChange = { name?: string; role?: Role; disabledAt?: Date | null };

export async function changePerson(tx: Db, id: string, change: PersonChange): Promise<void> {
  await tx.user.update({ where: { id }, data: change });
}

/** Whose password is changed, and the hash of the one they have. */
export function findOwnCredentials(tx: Db, id: string) {
  return tx.user.findUnique({
    where: { id },
    select: { name: true, email: true, passwordHash: true },
  });
}

/** Sets somebody's password; null when there is nobody of this id. */
export async function storePassword(tx: Db, id: string, passwordHash: string) {
  const [row] = await tx.user.updateManyAndReturn({
    where: { id },
    data: { passwordHash },
    select: { email: true },
  });
  return row ?? null;
}

/** Sets a password in the place of another; false when that one is not there any more. */
export async function exchangePassword(
  tx: Db,
  id: string,
  { from, to }: { from: string; to: string },
): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id, passwordHash: from },
    data: { passwordHash: to },
  });
  return count === 1;
}

/** Ends a person's sessions but this one; answers how many there were. */
export async function deleteOtherSessions(
  tx: Db,
  userId: string,
  sessionId: string,
): Promise<number> {
  const { count } = await tx.userSession.deleteMany({ where: { userId, id: { not: sessionId } } });
  return count;
}
