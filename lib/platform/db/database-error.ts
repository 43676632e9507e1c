import { Prisma } from "./generated/client";

/** True when a unique index refused the row. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

/** True when another transaction of the same moment was in the way (a unique index, a deadlock), so that the same again may work. */
export function isCollision(error: unknown): boolean {
  return (
    isUniqueViolation(error) ||
    (error instanceof Error && /23505|40P01|deadlock/.test(error.message))
  );
}

/** True when a lock was not to be had within `lock_timeout`. */
export function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && /lock timeout|55P03/.test(error.message);
}

/** True when Postgres ended a statement because it took longer than `statement_timeout`. */
export function isStatementTimeout(error: unknown): boolean {
  return error instanceof Error && /statement timeout|57014/.test(error.message);
}
