import "server-only";

import { db } from "@/lib/platform/db/client";
import { isLockTimeout } from "@/lib/platform/db/database-error";
import { env } from "@/lib/platform/env/env";
import { log } from "@/lib/platform/logger/logger";

import { retentionStart } from "./retention";
import { deleteOutsideMonths, dropMonth, monthsBefore } from "./store-months";

/** From when on events are kept, as MARGAY_RETENTION_DAYS says; null: all are. */
export function keptSince(now: Date): Date | null {
  return retentionStart(env().MARGAY_RETENTION_DAYS, now);
}

/** Drops what is older than `keptSince`, month by month; a month that somebody reads for long is left for the next time. */
export async function dropExpiredEvents(now: Date): Promise<void> {
  const since = keptSince(now);
  if (!since) return;
  for (const month of await monthsBefore(db(), since)) {
    try {
      await db().$transaction((tx) => dropMonth(tx, month), { timeout: 60_000 });
      log().info({ month }, "events past their retention dropped");
    } catch (err) {
      if (!isLockTimeout(err)) throw err;
      log().info({ month }, "events past their retention are being read; dropped later");
    }
  }
  await deleteOutsideMonths(db(), since);
}
