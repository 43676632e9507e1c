import "server-only";

import { AppError } from "@/lib/kernel/errors";
import type { Db } from "@/lib/platform/db/client";

import { type AlertRow, selectAlerts } from "./store-alert";

export function noSuchAlert(): AppError {
  return new AppError("not_found", "There is no such alert. Its address may be cut short.");
}

/** An alert's row, or `not_found`. */
export async function loadAlert(tx: Db, id: string): Promise<AlertRow> {
  const [row] = await selectAlerts(tx, [id]);
  if (!row) throw noSuchAlert();
  return row;
}
