import { nextTurn, restGoesFirst } from "../lane-turn";
import { MalformedPage, type PullOptions, type PullRun, type TimeRange } from "../log-type";
import { readMark } from "../read-mark";
import { fromUnixSeconds, readUnixSeconds, toUnixSeconds } from "../unix-time";
import { auditEntryKey } from "./entry-key";
import { joinWindows, liveWindow, readState, type AuditPullState } from "./pull-state";
import { auditPageSchema } from "./schema";
import {
  afterPage,
  fullPage,
  quickPage,
  resumeByTime,
  startWalk,
  walkParams,
  type AuditPage,
  type AuditWindow,
} from "./window-walk";

/**
 * Plans one poll of the audit log: first what is new since the newest entry seen, then what is unread below.
 * The state holds times only: Slack's cursors forget their filters and expire.
 */
export function beginAuditPull(stored: unknown, { now, historyDays }: PullOptions): PullRun {
  const nowSeconds = toUnixSeconds(now);
  const before = readState(stored, nowSeconds, historyDays);
  const window = liveWindow(before, nowSeconds);
  // The live window comes first: a long history does not keep it waiting.
  const restFirst = restGoesFirst(before.turn);
  const walks = [
    startWalk(window, restFirst ? fullPage : quickPage),
    // What is missing comes before what is read again, or the overlap of a busy time would stand in its way for ever.
    ...before.unread
      .toSorted((a, b) => Number(a.again ?? false) - Number(b.again ?? false))
      .map((left) => startWalk(left, fullPage)),
  ];
  let restPages = 0;
  let page: AuditPage | null = null;
  const mark = readMark(before.readTo, window.latest);

  const currentIndex = () => {
    const reading = walks
      .map((walk, index) => (walk.status === "reading" ? index : -1))
      .filter((index) => index >= 0);
    return (
      (restFirst && restPages === 0 ? reading.find((index) => index > 0) : undefined) ??
      reading[0] ??
      -1
    );
  };

  const unread = () =>
    joinWindows(
      walks.flatMap((walk, index) => {
        if (walk.status === "drained") return [];
        if (index > 0) return [walk.unread];
        return walk.pagesRead > 0 ? [ofLive(walk.unread, before.newest)] : [];
      }),
    );

  const state = (): AuditPullState => {
    const seen = walks.map((walk) => walk.newestSeen).filter((time) => time !== null);
    const newest = seen.length === 0 ? before.newest : Math.max(before.newest ?? 0, ...seen);
    const left = unread();
    const progress = { livePages: walks[0]?.pagesRead ?? 0, restPages, restLeft: left.length > 0 };
    return {
      version: 1,
      since: before.since,
      from: before.from,
      readTo: mark.value(),
      newest,
      unread: left,
      turn: nextTurn(before.turn, progress),
    };
  };

  return {
    request() {
      const walk = walks[currentIndex()];
      return walk ? { api: "audit", path: "logs", params: walkParams(walk) } : null;
    },

    refused(code) {
      const index = currentIndex();
      const walk = walks[index];
      if (!walk) return false;
      if (code === "invalid_cursor" && walk.cursor !== null) {
        walks[index] = resumeByTime(walk);
        return true;
      }
      // Slack refuses a lower bound from before the organisation had audit logs; without it, it answers.
      if (code === "invalid_range" && index > 0 && !walk.unread.unbounded) {
        walks[index] = { ...walk, unread: { ...walk.unread, unbounded: true } };
        return true;
      }
      return false;
    },

    read(body, answeredAt = null) {
      mark.answered(answeredAt);
      const parsed = auditPageSchema.safeParse(body);
      if (!parsed.success) throw new MalformedPage("Slack's reply is not a page of the audit log.");
      const { entries, response_metadata: metadata } = parsed.data;
      page = {
        ids: entries.map(auditEntryKey),
        times: entries.flatMap((entry) => entryTime(entry, nowSeconds)),
        nextCursor: metadata?.next_cursor || null,
      };
      return entries;
    },

    dedupeKeys: (records) => records.map(auditEntryKey),

    advance() {
      const index = currentIndex();
      const walk = walks[index];
      if (walk && page) walks[index] = afterPage(walk, page);
      if (index > 0) restPages += 1;
      else if (walk?.pagesRead === 0) {
        mark.read(page?.times ?? []);
      }
      page = null;
    },

    state,

    window: () => ({ from: fromUnixSeconds(window.oldest), to: fromUnixSeconds(window.latest) }),

    unread: () =>
      unread()
        .filter(({ again }) => !again)
        .map(toRange),

    rereading: () =>
      unread()
        .filter(({ again }) => again)
        .map(toRange),

    reach: () => ({
      ...mark.reach(),
      since: fromUnixSeconds(before.since),
      from: fromUnixSeconds(before.from),
    }),
  };
}

/** What is left of the live window: once it lies below what was seen before, only the overlap is. */
function ofLive(left: AuditWindow, newestBefore: number | null): AuditWindow {
  return newestBefore !== null && left.latest < newestBefore ? { ...left, again: true } : left;
}

function toRange({ oldest, latest }: AuditWindow): TimeRange {
  return { from: fromUnixSeconds(oldest), to: fromUnixSeconds(latest) };
}

/** An entry's second, unless it is none or lies in the future: one such entry must not move the mark. */
function entryTime(entry: unknown, now: number): number[] {
  const seconds = readUnixSeconds(
    typeof entry === "object" && entry !== null
      ? (entry as { date_create?: unknown }).date_create
      : null,
  );
  return seconds === null || seconds > now ? [] : [Math.floor(seconds)];
}
