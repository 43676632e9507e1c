/** The newest times seen of both kinds, Unix seconds. */
export type Marks = { first: number; last: number };

/** How far one walk down the list has come. */
export type ListWalk = {
  status: "reading" | "drained" | "stalled";
  mode: "page" | "cursor";
  /** The next page, from 1; only in page mode. */
  page: number;
  /** The upper bound sent with every call, included; null: from the top. */
  before: number | null;
  cursor: string | null;
  cursorsSeen: ReadonlySet<string>;
  /** Stop at a page that is known and older than this; null: go on to the end of the list. */
  stop: Marks | null;
  seen: Marks | null;
  /** Where the list can be taken up again by time. */
  seam: number | null;
  /** Rows that were new. */
  found: number;
  pagesRead: number;
  /** The end of the list came, not only what is known. */
  reachedEnd: boolean;
  lastKeys: readonly string[];
  retries: number;
};

export type ListPage = {
  keys: string[];
  times: Marks[];
  /** Pages in the whole list, and rows; null in cursor mode. */
  pages: number | null;
  total: number | null;
  nextCursor: string | null;
};

/** A row may turn up this much after its time. */
const overlapSeconds = 300;

/** Slack's largest page, and the largest that its cursor mode takes. */
const pageSize = "1000";
const cursorPageSize = "999";

/** Slack serves no page beyond this one. */
const lastPage = 100;

export function startList(
  from: Pick<ListWalk, "mode" | "page" | "before" | "stop" | "seam">,
): ListWalk {
  return {
    ...from,
    status: "reading",
    cursor: null,
    cursorsSeen: new Set(),
    seen: null,
    found: 0,
    pagesRead: 0,
    reachedEnd: false,
    lastKeys: [],
    retries: 0,
  };
}

export function listParams(walk: ListWalk): Record<string, string> {
  const params: Record<string, string> =
    walk.mode === "page" ? { count: pageSize, page: String(walk.page) } : { limit: cursorPageSize };
  if (walk.before !== null) params["before"] = String(walk.before);
  if (walk.cursor !== null) params["cursor"] = walk.cursor;
  return params;
}

/** Moves on past a page whose rows were new or not, in the page's order. */
export function afterListPage(walk: ListWalk, page: ListPage, isNew: boolean[]): ListWalk {
  if (walk.mode === "page" && sameKeys(page.keys, walk.lastKeys)) {
    return walk.retries < 2 ? { ...walk, retries: walk.retries + 1 } : belowSeam(walk);
  }
  const next: ListWalk = {
    ...walk,
    seen: highest(walk.seen, page.times),
    seam: seamOf(page.times) ?? walk.seam,
    found: walk.found + isNew.filter(Boolean).length,
    pagesRead: walk.pagesRead + 1,
    lastKeys: page.keys,
    retries: 0,
  };
  if (caughtUp(walk.stop, page, isNew)) return { ...next, status: "drained" };
  return walk.mode === "page" ? afterNumberedPage(next, page) : afterCursorPage(next, page);
}

function afterNumberedPage(walk: ListWalk, page: ListPage): ListWalk {
  if (page.keys.length === 0 || (page.pages !== null && walk.page >= page.pages)) {
    return { ...walk, status: "drained", reachedEnd: true };
  }
  return walk.page < lastPage ? { ...walk, page: walk.page + 1 } : belowSeam(walk);
}

function afterCursorPage(walk: ListWalk, page: ListPage): ListWalk {
  if (page.nextCursor === null) {
    // This Slack answered with numbered pages all the same.
    const numbered = (page.pages ?? 1) > 1;
    return numbered
      ? { ...walk, mode: "page", page: 1, lastKeys: [] }
      : { ...walk, status: "drained", reachedEnd: true };
  }
  if (walk.cursorsSeen.has(page.nextCursor)) return belowSeam(walk);
  return {
    ...walk,
    cursor: page.nextCursor,
    cursorsSeen: new Set(walk.cursorsSeen).add(page.nextCursor),
  };
}

/** Takes the list up again from the oldest time read, which may be read twice; stalls where that is no progress. */
export function belowSeam(walk: ListWalk): ListWalk {
  if (walk.seam === null || (walk.before !== null && walk.seam >= walk.before))
    return { ...walk, status: "stalled" };
  return {
    ...walk,
    before: walk.seam,
    page: 1,
    cursor: null,
    cursorsSeen: new Set(),
    lastKeys: [],
    retries: 0,
  };
}

// Slack lists by first sight. Were it by last sight, a page of which all rows were active since
// the last poll would not be the end either, so both times must be below the mark.
function caughtUp(stop: Marks | null, { times }: ListPage, isNew: boolean[]): boolean {
  if (stop === null || times.length === 0 || isNew.some(Boolean)) return false;
  return (
    Math.min(...times.map(({ first }) => first)) < stop.first - overlapSeconds &&
    Math.min(...times.map(({ last }) => last)) < stop.last - overlapSeconds
  );
}

function highest(seen: Marks | null, times: Marks[]): Marks | null {
  return times.reduce<Marks | null>(
    (marks, { first, last }) => ({
      first: Math.max(marks?.first ?? 0, first),
      last: Math.max(marks?.last ?? 0, last),
    }),
    seen,
  );
}

/** The lower edge of the page in the time that the list is ordered by. */
function seamOf(times: Marks[]): number | null {
  if (times.length === 0) return null;
  const byFirst = times.every(
    ({ first }, index) => index === 0 || first <= (times[index - 1]?.first ?? first),
  );
  return Math.min(...times.map(({ first, last }) => (byFirst ? first : last)));
}

function sameKeys(keys: readonly string[], others: readonly string[]): boolean {
  return (
    keys.length > 0 &&
    keys.length === others.length &&
    keys.every((key, index) => key === others[index])
  );
}
