import "server-only";

import type { Before } from "@/lib/alerts/server";

import type { Deadline } from "./deadline";
import { insertInteraction, limitWaits } from "./store";

/** The click was taken before; nothing is to be done, and nothing to be said. */
export class AlreadyDone extends Error {
  constructor() {
    super("This click was taken before.");
    this.name = "AlreadyDone";
  }
}

const longestLockMs = 1_200;
/** Less would fail without anybody in the way; Slack's patience has room for it. */
const shortestLockMs = 250;

/** Notes a click in the transaction of what it does, which waits for nobody longer than Slack waits for us; throws AlreadyDone when it is noted. */
export function once(key: string, now: Date, deadline: Deadline): Before {
  return async (tx) => {
    await limitWaits(tx, Math.max(shortestLockMs, deadline.left(longestLockMs)));
    if (!(await insertInteraction(tx, key, now))) throw new AlreadyDone();
  };
}
