import "server-only";

import { isOpenAlert } from "@/lib/kernel/alert-terms";
import type { Db } from "@/lib/platform/db/client";

import { findAlerts } from "./store";

/** How far an alert is, for whoever opened it. */
export type AlertProgress = { id: string; open: boolean; openedAt: Date; lastNotifiedAt: Date };

/** How far these alerts are, by id; ids that are no alerts are left out. */
export async function alertProgress(tx: Db, ids: string[]): Promise<Map<string, AlertProgress>> {
  if (ids.length === 0) return new Map();
  const rows = await findAlerts(tx, ids);
  return new Map(
    rows.map(({ id, status, openedAt, lastNotifiedAt }) => [
      id,
      { id, open: isOpenAlert(status), openedAt, lastNotifiedAt: lastNotifiedAt ?? openedAt },
    ]),
  );
}
