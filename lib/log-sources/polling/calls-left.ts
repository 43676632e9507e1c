import "server-only";

import type { LogType } from "@/lib/log-types/log-type";
import { logTypeIds, logTypes } from "@/lib/log-types/registry";
import { db } from "@/lib/platform/db/client";

import { callsAllowed } from "./calls-allowed";
import { countCalls, findNeighbours } from "./store";

type Polled = {
  sourceId: string;
  logType: LogType;
  /** Null: the log type's share. */
  callsPerMinute: number | null;
};

const shared = logTypeIds.filter((id) => logTypes[id].slack.rate.sharedBy === "organization");

/** How many calls the source may make in this minute, by the ledger; none or fewer: it must wait. */
export async function callsLeft(source: Polled, now: Date): Promise<number> {
  const minuteAgo = new Date(now.getTime() - 60_000);
  const { share, sharedBy } = source.logType.slack.rate;
  const [own, neighbours] = await Promise.all([
    countCalls(db(), source.sourceId, minuteAgo),
    sharedBy === "organization" ? findNeighbours(db(), source.sourceId, shared, minuteAgo) : [],
  ]);
  return callsAllowed({ budget: source.callsPerMinute ?? share, own, neighbours });
}
