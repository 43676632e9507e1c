import "server-only";

import { db, type Db } from "@/lib/platform/db/client";
import { isCollision } from "@/lib/platform/db/database-error";

const attempts = 5;

/** What a caller does first in a verb's transaction, e.g. note that a click is done; what it throws undoes all. */
export type Before = (tx: Db) => Promise<void>;

/** Runs a transaction; one that collides with another (the same dedupe key at the same moment, a deadlock) runs again and then sees what the other did. */
export async function inTurn<T>(run: (tx: Db) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db().$transaction(run);
    } catch (error) {
      if (attempt === attempts || !isCollision(error)) throw error;
    }
  }
}
