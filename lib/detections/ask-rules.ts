import "server-only";

import type { Db } from "@/lib/platform/db/client";

import type { Dispatch } from "./dispatch";
import { findMatches, type FoundMatch, type StoredEvent } from "./find-matches";
import { loadRecall, saveLearned } from "./memory/load-recall";
import { memorableOf, teach } from "./memory/teach";
import type { EventSource } from "./to-alert-match";

/** What was stored before and seen once more, up to `eventTime`. */
export type SeenAgain = { action: string | null; eventTime: Date; raw: unknown };

/**
 * What the rules say of new events, in the transaction that stores them, and what rules with memory learn of them.
 * What was only seen again teaches, too, and nobody is asked about it. Without rules with memory among those that want
 * the events, the database is not asked for anything.
 */
export async function askRules(
  tx: Db,
  dispatch: Dispatch,
  source: EventSource,
  now: Date,
  events: readonly StoredEvent[],
  again: readonly SeenAgain[] = [],
): Promise<FoundMatch[]> {
  const known = memorableOf(dispatch, source.logType, again);
  const memorable = [...memorableOf(dispatch, source.logType, events), ...known];
  if (memorable.length === 0) return findMatches(dispatch, source.logType, events);
  const loaded = await loadRecall(tx, source, now, memorable);
  for (const one of known) teach(loaded.recall, one);
  const found = findMatches(dispatch, source.logType, events, loaded.recall);
  await saveLearned(tx, source, loaded);
  return found;
}
