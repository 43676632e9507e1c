import "server-only";

import type { Context } from "@/lib/kernel/actor";
import type { Db } from "@/lib/platform/db/client";

import { findOpenAlerts } from "./store";
import { resolveSystemAlerts } from "./system-alert";

/** Ends the alert that is open under this key, if there is one, in the caller's transaction; `text` says why. */
export async function endSystemAlert(
  tx: Db,
  ctx: Context,
  dedupeKey: string,
  text: string,
): Promise<void> {
  const id = (await findOpenAlerts(tx, [dedupeKey])).get(dedupeKey);
  if (id !== undefined) await resolveSystemAlerts(tx, ctx, [{ id, text }]);
}
