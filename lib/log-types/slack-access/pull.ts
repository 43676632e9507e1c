import { nextTurn, restGoesFirst } from "../lane-turn";
import { MalformedPage, type PullOptions, type PullRun, type TimeRange } from "../log-type";
import { readMark } from "../read-mark";
import { valueAt } from "../record-path";
import { fromUnixSeconds, readUnixSeconds, toUnixSeconds } from "../unix-time";
import {
  afterListPage,
  belowSeam,
  listParams,
  startList,
  type ListPage,
  type ListWalk,
  type Marks,
} from "./list-walk";
import {
  dueSweep,
  grewUnseen,
  joinRests,
  readAccessState,
  restOf,
  type AccessPullState,
} from "./pull-state";
import { accessRowKey } from "./row-key";
import { accessPageSchema } from "./schema";

/**
 * Plans one poll of the access log: from the top of the list to what is known, then on with the part below
 * that earlier polls left. The first reading goes to the end of the list, whatever `historyDays` says:
 * a combination is new only against all that came before.
 */
export function beginAccessPull(stored: unknown, { now }: PullOptions): PullRun {
  const nowSeconds = toUnixSeconds(now);
  const before = readAccessState(stored, nowSeconds);
  const restFirst = restGoesFirst(before.turn);
  let live = startList({ mode: "page", page: 1, before: null, seam: null, stop: before.marks });
  let rests = before.rests.map((rest) => ({ walk: startList(rest), sweep: rest.sweep }));
  let restPages = 0;
  let sweptAt = before.sweptAt;
  let total: number | null = null;
  let page: ListPage | null = null;
  let switched = false;
  let searching = false;
  const mark = readMark(before.readTo, nowSeconds);

  const current = (): ListWalk | null => {
    const rest = rests.find(({ walk }) => walk.status === "reading")?.walk ?? null;
    if (restFirst && restPages === 0 && rest) return rest;
    return live.status === "reading" ? live : rest;
  };

  const replace = (old: ListWalk, walk: ListWalk) => {
    if (old !== live) {
      rests = rests.flatMap((rest) => {
        if (rest.walk !== old) return rest;
        return walk.status === "drained" ? [] : { ...rest, walk };
      });
      return;
    }
    live = walk;
    if (live.status !== "drained") return;
    if (live.reachedEnd) {
      rests = [];
      sweptAt = nowSeconds;
    } else if (rests.length === 0) {
      rests = dueSweep({ state: before, live, total, now: nowSeconds });
      searching = rests.length > 0;
      if (searching) sweptAt = nowSeconds;
    }
  };

  const state = (): AccessPullState => {
    const below = rests.map(({ walk, sweep }) => restOf(walk, sweep));
    const unfinished = live.pagesRead > 0 && live.status !== "drained";
    const left = joinRests(unfinished ? [restOf(live, false), ...below] : below);
    const progress = { livePages: live.pagesRead, restPages, restLeft: left.length > 0 };
    const turn = nextTurn(before.turn, progress);
    if (live.pagesRead === 0) return { ...before, rests: left, turn };
    const unexplained = !searching && grewUnseen({ state: before, live, total });
    return {
      version: 1,
      marks: highest(before.marks, live.seen),
      // Growth that is not explained yet stays on the books until the list has been searched.
      total: unexplained && before.total !== null ? before.total + live.found : total,
      sweptAt,
      readTo: mark.value(),
      rests: left,
      turn,
    };
  };

  return {
    request() {
      const walk = current();
      return walk ? { api: "web", method: "team.accessLogs", params: listParams(walk) } : null;
    },

    refused(code) {
      const walk = current();
      if (!walk) return false;
      // Slack's own advice for lists that are too large for page numbers.
      if (code === "fatal_error" && walk.mode === "page" && !switched) {
        switched = true;
        replace(walk, {
          ...walk,
          mode: "cursor",
          page: 1,
          before: walk.seam ?? walk.before,
          cursor: null,
        });
        return true;
      }
      const lost =
        walk.mode === "page" ? code === "over_pagination_limit" : code === "invalid_cursor";
      const moved = belowSeam(walk);
      if (!lost || moved.status === "stalled") return false;
      replace(walk, moved);
      return true;
    },

    read(body, answeredAt = null) {
      mark.answered(answeredAt);
      const { logins, facts } = readPage(body, nowSeconds);
      page = facts;
      return logins;
    },

    dedupeKeys: (records) => records.map(accessRowKey),

    advance(outcome) {
      const walk = current();
      if (!walk || !page) return;
      if (walk !== live) restPages += 1;
      else if (walk.pagesRead === 0) {
        total = page.total;
        mark.read(page.times.map(({ first }) => first));
      }
      replace(
        walk,
        afterListPage(
          walk,
          page,
          outcome.rows.map((row) => row.isNew),
        ),
      );
      page = null;
    },

    state,

    window: () => ({ from: before.marks && fromUnixSeconds(before.marks.first), to: now }),

    unread() {
      const left = state();
      if (left.marks === null && live.status !== "drained") return [{ from: null, to: null }];
      return left.rests.filter((rest) => !rest.sweep).map(listRange);
    },

    rereading: () =>
      state()
        .rests.filter(({ sweep }) => sweep)
        .map(listRange),

    reach: mark.reach,
  };
}

function readPage(body: unknown, now: number): { logins: unknown[]; facts: ListPage } {
  const parsed = accessPageSchema.safeParse(body);
  if (!parsed.success) throw new MalformedPage("Slack's reply is not a page of the access log.");
  const { logins, paging, response_metadata: metadata } = parsed.data;
  const facts = {
    keys: logins.map(accessRowKey),
    times: logins.flatMap((row) => rowTimes(row, now)),
    pages: paging?.pages ?? null,
    total: paging?.total ?? null,
    nextCursor: metadata?.next_cursor || null,
  };
  return { logins, facts };
}

function listRange({ stop, seam }: { stop: Marks | null; seam: number | null }): TimeRange {
  return {
    from: stop && fromUnixSeconds(stop.first),
    to: seam === null ? null : fromUnixSeconds(seam),
  };
}

/** A row's two times; none when it has not both; never later than now, so that a wrong clock moves no mark. */
function rowTimes(row: unknown, now: number): Marks[] {
  const first = readUnixSeconds(valueAt(row, "date_first"));
  const last = readUnixSeconds(valueAt(row, "date_last"));
  if (first === null || last === null) return [];
  return [{ first: Math.min(Math.floor(first), now), last: Math.min(Math.floor(last), now) }];
}

function highest(a: Marks | null, b: Marks | null): Marks | null {
  if (a === null || b === null) return a ?? b;
  return { first: Math.max(a.first, b.first), last: Math.max(a.last, b.last) };
}
