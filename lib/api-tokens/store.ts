import "server-only";

import type { Database, Db } from "@/lib/platform/db/client";

export function insertApiToken(
  tx: Db,
  token: { name: string; role: string; tokenHash: string; prefix: string; expiresAt: Date | null },
) {
  return tx.apiToken.create({ data: token });
}

/** A token that works now, by its hash; null when unknown, revoked or run out. */
export function findLivingApiToken(tx: Db, tokenHash: string, now: Date) {
  return tx.apiToken.findFirst({
    where: { tokenHash, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
  });
}

/** Notes that the token was used, at most once a minute. */
export async function touchApiToken(tx: Database, id: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - 60_000);
  await tx.apiToken.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }] },
    data: { lastUsedAt: now },
  });
}

export function listApiTokenRows(tx: Db, before: string | null, take: number) {
  return tx.apiToken.findMany({
    where: before ? { id: { lt: before } } : {},
    orderBy: { id: "desc" },
    take,
  });
}

/** Revokes a token; null when there is none that works. */
export async function markRevoked(tx: Db, id: string, now: Date) {
  const [token] = await tx.apiToken.updateManyAndReturn({
    where: { id, revokedAt: null },
    data: { revokedAt: now },
  });
  return token ?? null;
}
