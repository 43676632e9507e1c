import "server-only";

import type { Db } from "@/lib/platform/db/client";

import { lastActions } from "./store";

const visits = ["SIGN_IN", "SIGN_OUT", "SIGN_OUT_EVERYWHERE"];

/** When each of these people last signed in or out, by their ids; whoever never did is missing. */
export async function lastVisits(tx: Db, userIds: string[]): Promise<Map<string, Date>> {
  return userIds.length === 0 ? new Map() : lastActions(tx, "user", userIds, visits);
}
