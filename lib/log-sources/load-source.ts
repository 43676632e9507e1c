import "server-only";

import { AppError } from "@/lib/kernel/errors";
import type { Db } from "@/lib/platform/db/client";

import { findSource, lockSource, type LogSourceRow } from "./store";

const notFound = () =>
  new AppError("not_found", "There is no such log source. It may have been deleted.");

/** A source, or `not_found`. */
export async function loadSource(tx: Db, id: string): Promise<LogSourceRow> {
  const row = await findSource(tx, id);
  if (!row) throw notFound();
  return row;
}

/** A source locked for a change, or `not_found`. */
export async function loadSourceForChange(tx: Db, id: string): Promise<LogSourceRow> {
  const row = await lockSource(tx, id);
  if (!row) throw notFound();
  return row;
}
