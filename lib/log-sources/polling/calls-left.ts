import "server-only";

import type { LogType } from "@/lib/log-types/log-type";
import { logTypeIds, logTypes } from "@/lib/log-types/registry";
import { db } from "@/lib/platform/db/client";

import { callsAllowed, type Neighbour } from "./calls-allowed";
import { countCalls, findNeighbours } from "./store";

type Polled = {
  sourceId: string;
  logType: LogType;
  /** Null: the log type's share. */
  callsPerMinute: number | null;
};

const shared = logTypeIds.filter((id) => logTypes[id].slack.rate.sharedBy === "organization");

const lastMinute = (now: Date) => new Date(now.getTime() - 60_000);

/** What the other sources that draw on the same limit of Slack used of it in the last minute; none where it is the source's own. */
export async function countCallsBeside(
  { sourceId, logType }: Pick<Polled, "sourceId" | "logType">,
  now: Date,
): Promise<Neighbour[]> {
  if (logType.slack.rate.sharedBy === "source") return [];
  return findNeighbours(db(), sourceId, shared, lastMinute(now));
}

/** How many calls the source may make in this minute, by the ledger; none or fewer: it must wait. */
export async function callsLeft(source: Polled, now: Date): Promise<number> {
  const [own, neighbours] = await Promise.all([
    countCalls(db(), source.sourceId, lastMinute(now)),
    countCallsBeside(source, now),
  ]);
  const budget = source.callsPerMinute ?? source.logType.slack.rate.share;
  return callsAllowed({ budget, own, neighbours });
}
