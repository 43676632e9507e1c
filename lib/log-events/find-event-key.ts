import "server-only";

import type { Db } from "@/lib/platform/db/client";

import { parseEventId } from "./event-id";
import { selectDedupeKey } from "./store";

/** The key that an event of this source is told apart by; null when the source has no such event. */
export async function findEventKey(tx: Db, sourceId: string, id: string): Promise<string | null> {
  const position = parseEventId(id);
  return position ? selectDedupeKey(tx, sourceId, position) : null;
}
