import "server-only";

import type { Db } from "@/lib/platform/db/client";

type SessionPage = {
  /** The last row of the page before. */
  after: { lastSeen: string; id: string } | null;
  /** Only the row with this key. */
  key: string | undefined;
  take: number;
};

/** Living rows of one source, newest last seen first. */
export function listSessionPage(tx: Db, sourceId: string, { after, key, take }: SessionPage) {
  return tx.accessSession.findMany({
    where: {
      sourceId,
      ...(key === undefined ? {} : { key }),
      ...(after
        ? {
            lastSeen: { lte: after.lastSeen },
            OR: [{ lastSeen: { lt: after.lastSeen } }, { key: { lt: after.id } }],
          }
        : {}),
    },
    orderBy: [{ lastSeen: "desc" }, { key: "desc" }],
    take,
  });
}
