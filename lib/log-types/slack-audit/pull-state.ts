import { z } from "zod";

import { laneTurnSchema } from "../lane-turn";
import { toUnixSeconds } from "../unix-time";
import type { AuditWindow } from "./window-walk";

/** How late an entry may turn up in Slack's listing and still be found. */
const overlapSeconds = 300;

const secondsPerDay = 86_400;

/** More gaps than this are joined, oldest first: what lies between is then read twice. */
const maxWindows = 32;

const windowSchema = z.object({
  oldest: z.int(),
  latest: z.int(),
  unbounded: z.boolean().optional(),
  again: z.boolean().optional(),
});

const stateSchema = z.object({
  version: z.literal(1),
  /** When pulling began, by our clock. */
  since: z.int(),
  /** The earliest time that is wanted: the history, and what a person asked for below it. */
  from: z.int(),
  /** Up to when the log was asked, by Slack's clock; null before the first page. */
  readTo: z.int().nullable(),
  /** The newest entry seen, by Slack's clock: the next poll starts an overlap below it. */
  newest: z.int().nullable(),
  /** What is known to be unread, newest first: history, and what a poll had to leave. */
  unread: z.array(windowSchema),
  turn: laneTurnSchema.nullable(),
});

export type AuditPullState = z.infer<typeof stateSchema>;

/** The stored state, or a first one that leaves `historyDays` before now to be read. */
export function readState(stored: unknown, now: number, historyDays: number): AuditPullState {
  const state = stateSchema.safeParse(stored);
  if (state.success) return state.data;
  const from = now - Math.round(historyDays * secondsPerDay);
  const history = { oldest: from, latest: now - overlapSeconds };
  const unread = history.oldest < history.latest ? [history] : [];
  return { version: 1, since: now, from, readTo: null, newest: null, unread, turn: null };
}

/** Where live reading starts: by what Slack showed, not by our clock, which may be ahead. */
export function liveWindow(state: AuditPullState, now: number): AuditWindow {
  const from = state.newest ?? state.since;
  return { oldest: Math.min(from, now) - overlapSeconds, latest: now };
}

/** The state from which a stretch is read again; what lies before all that was wanted is then history. */
export function readAuditAgain(
  stored: unknown,
  range: { from: Date; to: Date },
  options: { now: Date; historyDays: number },
): AuditPullState {
  const now = toUnixSeconds(options.now);
  const state = readState(stored, now, options.historyDays);
  const window = {
    oldest: toUnixSeconds(range.from),
    latest: Math.min(toUnixSeconds(range.to), now),
  };
  const earlier = { oldest: window.oldest, latest: Math.min(window.latest, state.from) };
  // What is newer than the last reading the next poll reads anyhow.
  const known = {
    oldest: Math.max(window.oldest, state.from),
    latest: Math.min(window.latest, state.readTo ?? state.from),
    again: true,
  };
  // What is unread anyhow need not be read twice.
  const asked = [earlier, ...without(known, state.unread)].filter((w) => w.oldest < w.latest);
  return {
    ...state,
    from: Math.min(state.from, window.oldest),
    unread: joinWindows([...state.unread, ...asked]),
  };
}

function without(window: AuditWindow, others: AuditWindow[]): AuditWindow[] {
  return others.reduce(
    (rest, { oldest, latest }) =>
      rest
        .flatMap((part) => [
          { ...part, latest: Math.min(part.latest, oldest) },
          { ...part, oldest: Math.max(part.oldest, latest) },
        ])
        .filter((part) => part.oldest < part.latest),
    [window],
  );
}

/** Joins windows that touch, newest first, and keeps their number bounded; what is read again stays apart. */
export function joinWindows(windows: AuditWindow[]): AuditWindow[] {
  const missing = joinTouching(windows.filter(({ again }) => !again));
  const again = joinTouching(windows.filter((window) => window.again));
  return [...missing, ...again].toSorted((a, b) => b.latest - a.latest);
}

function joinTouching(windows: AuditWindow[]): AuditWindow[] {
  const joined: AuditWindow[] = [];
  for (const window of windows.toSorted((a, b) => b.latest - a.latest)) {
    const above = joined.at(-1);
    if (above && window.latest >= above.oldest) joined[joined.length - 1] = union(above, window);
    else joined.push(window);
  }
  while (joined.length > maxWindows) {
    const [above, below] = joined.splice(-2);
    if (above && below) joined.push(union(above, below));
  }
  return joined;
}

function union(above: AuditWindow, below: AuditWindow): AuditWindow {
  const window = {
    oldest: Math.min(above.oldest, below.oldest),
    latest: Math.max(above.latest, below.latest),
  };
  return {
    ...window,
    ...(above.unbounded || below.unbounded ? { unbounded: true } : {}),
    ...(above.again ? { again: true } : {}),
  };
}
