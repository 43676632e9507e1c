import "server-only";

import type { Db } from "@/lib/platform/db/client";

export function insertOAuthState(
  tx: Db,
  state: {
    stateHash: string;
    sourceId: string;
    sessionId: string;
    redirectUri: string;
    createdAt: Date;
    expiresAt: Date;
  },
) {
  return tx.oAuthState.create({ data: state });
}

export function findOAuthState(tx: Db, stateHash: string) {
  return tx.oAuthState.findUnique({ where: { stateHash } });
}

/** Spends a state; false when somebody else was first. */
export async function spendOAuthState(tx: Db, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.oAuthState.updateMany({
    where: { id, usedAt: null },
    data: { usedAt: now },
  });
  return count === 1;
}
