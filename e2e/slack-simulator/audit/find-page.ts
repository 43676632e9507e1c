import { at } from "../random";
import type { StoredEntry } from "./entry";

export type LogsFilter = {
  oldest: number | undefined;
  latest: number | undefined;
  actions: ReadonlySet<string> | undefined;
  actor: string | undefined;
  entity: string | undefined;
  limit: number;
};

type LogsPage = { entries: StoredEntry[]; nextSecond: number | undefined };

/** One page, newest first, bounds inclusive; a second is never cut in two, so it can be longer than the limit. */
export const findPage = (
  oldestFirst: readonly StoredEntry[],
  filter: LogsFilter,
  isVisible: (entry: StoredEntry) => boolean,
): LogsPage => {
  const entries: StoredEntry[] = [];
  for (
    let i = lastIndexAt(oldestFirst, filter.latest ?? Number.POSITIVE_INFINITY);
    i >= 0;
    i -= 1
  ) {
    const entry = at(oldestFirst, i);
    if (filter.oldest !== undefined && entry.second < filter.oldest) break;
    if (!matches(entry, filter) || !isVisible(entry)) continue;
    if (entries.length >= filter.limit && entries.at(-1)?.second !== entry.second)
      return { entries, nextSecond: entry.second };
    entries.push(entry);
  }
  return { entries, nextSecond: undefined };
};

const matches = (entry: StoredEntry, { actions, actor, entity }: LogsFilter): boolean =>
  (actions === undefined || actions.has(entry.action)) &&
  (actor === undefined || entry.actorId === actor) &&
  (entity === undefined || entry.entityId === entity);

const lastIndexAt = (oldestFirst: readonly StoredEntry[], second: number): number => {
  let low = 0;
  let high = oldestFirst.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(oldestFirst, middle).second <= second) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
