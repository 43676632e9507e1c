import "server-only";

import { type AlertMatch, findOpenGroups } from "@/lib/alerts/server";
import type { Db } from "@/lib/platform/db/client";

import { groupBy } from "./group-by";
import { addPending, deletePending, findPending, lockGroups } from "./store";
import { crossedFrom } from "./threshold";

export type CountedMatch = { match: AlertMatch; threshold: number };

const periodOf = ({ periodMinutes }: AlertMatch) => periodMinutes * 60_000;

/**
 * Counts matches of rules that want more than one, and answers those that alerts are now due for: of groups that reached
 * their threshold, with every match that counted; and of groups that have an open alert. Exact, whoever else counts.
 */
export async function countPending(
  tx: Db,
  now: Date,
  counted: CountedMatch[],
): Promise<AlertMatch[]> {
  if (counted.length === 0) return [];
  const groups = groupBy(counted, ({ match }) => match.dedupeKey);
  const expiry = (match: AlertMatch) => new Date(now.getTime() + periodOf(match));
  await lockGroups(
    tx,
    [...groups].flatMap(([dedupeKey, [one]]) =>
      one ? [{ dedupeKey, expiresAt: expiry(one.match) }] : [],
    ),
  );
  // Read after the lock: an alert that another opened for the group meanwhile is seen.
  const open = await findOpenGroups(tx, [...groups.keys()]);
  const hasAlert = ({ match }: CountedMatch) => {
    const since = open.get(match.dedupeKey);
    return since !== undefined && now.getTime() - since.getTime() < periodOf(match);
  };
  const due = counted.filter(hasAlert).map(({ match }) => match);
  const waiting = counted.filter((one) => !hasAlert(one));
  await addPending(
    tx,
    waiting.flatMap(({ match }) =>
      match.events.map((event) => ({
        ...event,
        dedupeKey: match.dedupeKey,
        expiresAt: expiry(match),
      })),
    ),
  );
  return [...due, ...(await takeCrossed(tx, now, waiting))];
}

/** The groups among these that have reached their threshold, whose matches are no longer pending then. */
async function takeCrossed(tx: Db, now: Date, waiting: CountedMatch[]): Promise<AlertMatch[]> {
  // The last match of a group is the one that reached it, and the alert says what that one does.
  const last = new Map(waiting.map((one) => [one.match.dedupeKey, one]));
  const pending = await findPending(tx, [...last.keys()], now);
  const byKey = groupBy(pending, ({ dedupeKey }) => dedupeKey);
  const crossed = [...last].flatMap(([key, { match, threshold }]) => {
    const rows = byKey.get(key) ?? [];
    const times = rows.map(({ eventTime }) => eventTime);
    const from = crossedFrom(times, threshold, periodOf(match));
    if (from === null) return [];
    const events = rows.filter(({ eventTime }) => eventTime >= from);
    return [{ ...match, events: events.map(({ eventTime, id }) => ({ eventTime, id })) }];
  });
  if (crossed.length > 0)
    await deletePending(
      tx,
      crossed.map(({ dedupeKey }) => dedupeKey),
    );
  return crossed;
}
