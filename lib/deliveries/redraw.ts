import "server-only";

import { db } from "@/lib/platform/db/client";

import { drawAnew } from "./store-notices";

/**
 * Has an alert's message drawn anew, `receipt` being a part of what its destination said of where it is: somebody's
 * choice in it was not taken, and must not stay on show. Asks for no permission, as it says nothing new.
 */
export async function redrawMessage(alertId: string, receipt: object, now: Date): Promise<void> {
  await drawAnew(db(), alertId, receipt, now);
}
