/** Unix seconds, both ends included. */
export type AuditWindow = {
  oldest: number;
  latest: number;
  /** Slack refuses this lower bound, so it is not sent. */
  unbounded?: boolean | undefined;
  /** It was read before: nothing is known to be missing. */
  again?: boolean | undefined;
};

/** How far the reading of one window has come. Slack lists newest first, so what is unread is the lower part. */
export type WindowWalk = {
  status: "reading" | "drained" | "stalled";
  /** What is unread still: `latest` sinks to the oldest second seen, included because it may go on. */
  unread: AuditWindow;
  /** Rows to a page, the same with every cursor. */
  pageLimit: number;
  pagesRead: number;
  newestSeen: number | null;
  /** The upper bound of this sequence of cursors: every filter goes with every cursor, unchanged. */
  askedLatest: number;
  cursor: string | null;
  cursorsSeen: ReadonlySet<string>;
  /** Where the walk last went back to asking by time. */
  resumedAt: number | null;
  lastIds: readonly string[];
};

export type AuditPage = { ids: string[]; times: number[]; nextCursor: string | null };

/** Small enough to be answered and committed quickly; what is new in a minute seldom needs more. */
export const quickPage = 1000;

/** The most that Slack takes: where there is much to read its calls are what is scarce, not rows. */
export const fullPage = 9999;

export function startWalk(window: AuditWindow, pageLimit: number): WindowWalk {
  return {
    status: "reading",
    unread: window,
    pageLimit,
    pagesRead: 0,
    newestSeen: null,
    askedLatest: window.latest,
    cursor: null,
    cursorsSeen: new Set(),
    resumedAt: null,
    lastIds: [],
  };
}

export function walkParams(walk: WindowWalk): Record<string, string> {
  const params: Record<string, string> = {
    latest: String(walk.askedLatest),
    limit: String(walk.pageLimit),
  };
  if (!walk.unread.unbounded) params["oldest"] = String(walk.unread.oldest);
  if (walk.cursor !== null) params["cursor"] = walk.cursor;
  return params;
}

/** Moves on past a page; never trusts a cursor that repeats, nor a page that goes back to what was read. */
export function afterPage(walk: WindowWalk, page: AuditPage): WindowWalk {
  const { times, nextCursor } = page;
  const lowest = Math.min(walk.unread.latest, ...times);
  const next: WindowWalk = {
    ...walk,
    pagesRead: walk.pagesRead + 1,
    unread: { ...walk.unread, latest: Math.max(lowest, walk.unread.oldest) },
    newestSeen: times.length === 0 ? walk.newestSeen : Math.max(walk.newestSeen ?? 0, ...times),
    lastIds: page.ids,
  };
  if (goesBack(walk, page)) return resumeByTime(next);
  const belowWindow = times.length > 0 && times.every((time) => time < walk.unread.oldest);
  if (nextCursor === null || belowWindow) return { ...next, status: "drained" };
  if (walk.cursorsSeen.has(nextCursor)) return resumeByTime(next);
  return { ...next, cursor: nextCursor, cursorsSeen: new Set(walk.cursorsSeen).add(nextCursor) };
}

/** Drops the cursor and asks from the oldest second seen; stalls when that is where it already asked from. */
export function resumeByTime(walk: WindowWalk): WindowWalk {
  const from = walk.unread.latest;
  if (walk.resumedAt === from) return { ...walk, status: "stalled" };
  return {
    ...walk,
    askedLatest: from,
    cursor: null,
    cursorsSeen: new Set(),
    resumedAt: from,
    lastIds: [],
  };
}

/** True for a page that was read before, or that answers another question than the one asked. */
function goesBack(walk: WindowWalk, { ids, times }: AuditPage): boolean {
  const same =
    ids.length > 0 &&
    ids.length === walk.lastIds.length &&
    ids.every((id, i) => id === walk.lastIds[i]);
  return same || times.some((time) => time > walk.unread.latest);
}
