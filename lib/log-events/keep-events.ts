import "server-only";

import { db } from "@/lib/platform/db/client";
import { isLockTimeout } from "@/lib/platform/db/database-error";
import { env } from "@/lib/platform/env/env";
import { log } from "@/lib/platform/logger/logger";

import { retentionStart } from "./retention";
import { deleteCountsBefore } from "./store-counts";
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

/** For how long events are counted by when they happened; a little longer than anybody asks. */
const countedDays = 32;

/** Forgets counts that nobody asks for any more, and those of events past their retention. */
export async function dropExpiredCounts(now: Date): Promise<void> {
  const counted = new Date(now.getTime() - countedDays * 86_400_000);
  const kept = keptSince(now);
  await deleteCountsBefore(db(), kept && kept > counted ? kept : counted);
}
