import "server-only";

import { AppError } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db/client";
import { isStatementTimeout } from "@/lib/platform/db/database-error";

import type { EventPosition } from "./event-id";
import { limitStatementTime } from "./store";
import {
  allActions,
  countScanned,
  guessScanned,
  type ScanFilter,
  type ScannedEvent,
  selectScanned,
} from "./store-scan";

const batchSize = 1_000;
const countMilliseconds = 3_000;
const batchMilliseconds = 10_000;
const minute = 60_000;
const firstSlice = 24 * 60 * minute;
const longestSlice = 64 * firstSlice;

type Scan = {
  logTypes: readonly string[];
  /** One that ends in `*` is a family; null: events of every action and of none. */
  actions: readonly string[] | null;
  from: Date;
  to: Date;
};

/** The filter with its families of actions written out, as they occur in what is stored. */
async function resolve({ logTypes, actions }: Scan): Promise<ScanFilter> {
  if (!actions?.some((action) => action.endsWith("*"))) return { logTypes, actions };
  const prefixes = actions.flatMap((one) => (one.endsWith("*") ? [one.slice(0, -1)] : []));
  const found = (await allActions(db())).filter((action) =>
    prefixes.some((prefix) => action.startsWith(prefix)),
  );
  return { logTypes, actions: [...new Set([...actions, ...found])] };
}

/** How many events a scan would read; where counting takes longer than three seconds, Postgres' guess. */
export async function countScan(scan: Scan): Promise<number> {
  const filter = await resolve(scan);
  try {
    return await db().$transaction(async (tx) => {
      await limitStatementTime(tx, countMilliseconds);
      return countScanned(tx, filter, scan.from, scan.to);
    });
  } catch (error) {
    if (!isStatementTimeout(error)) throw error;
    return guessScanned(db(), filter, scan.from, scan.to);
  }
}

/**
 * Reads events oldest first, at most 1,000 at a time. Each read looks at a slice of time only, which grows and shrinks
 * with what it holds, so that none is long; every read answers, if only with no events, so that who waits for them can
 * show signs of life. `unavailable` when even a minute's events take the database 10 seconds.
 */
export async function* scanLogEvents(scan: Scan): AsyncGenerator<ScannedEvent[]> {
  const filter = await resolve(scan);
  let slice = firstSlice;
  let from = scan.from;
  let after: EventPosition | null = null;
  while (from < scan.to) {
    const to = new Date(Math.min(from.getTime() + slice, scan.to.getTime()));
    const events = await readSlice(filter, { from, to, after });
    if (events === null) {
      if (slice <= minute)
        throw new AppError(
          "unavailable",
          "The database took more than 10 seconds to read a minute's events. Try again when it has less to do.",
        );
      slice = Math.max(minute, slice / 4);
      yield [];
      continue;
    }
    yield events;
    const last = events.at(-1);
    if (last && events.length === batchSize) {
      // There may be more at the same moment.
      from = last.eventTime;
      after = last;
      slice = Math.max(minute, slice / 2);
    } else {
      from = to;
      after = null;
      if (events.length < batchSize / 2) slice = Math.min(longestSlice, slice * 2);
    }
  }
}

/** Null: it took too long. */
async function readSlice(
  filter: ScanFilter,
  range: { from: Date; to: Date; after: EventPosition | null },
): Promise<ScannedEvent[] | null> {
  try {
    return await db().$transaction(
      async (tx) => {
        await limitStatementTime(tx, batchMilliseconds);
        return selectScanned(tx, filter, range, batchSize);
      },
      { timeout: 2 * batchMilliseconds },
    );
  } catch (error) {
    if (isStatementTimeout(error)) return null;
    throw error;
  }
}
