import { z } from "zod";

import { laneTurnSchema } from "../lane-turn";
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
});

const stateSchema = z.object({
  version: z.literal(1),
  /** When pulling began, by our clock. */
  since: z.int(),
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
  const history = {
    oldest: now - Math.round(historyDays * secondsPerDay),
    latest: now - overlapSeconds,
  };
  const unread = history.oldest < history.latest ? [history] : [];
  return { version: 1, since: now, newest: null, unread, turn: null };
}

/** Where live reading starts: by what Slack showed, not by our clock, which may be ahead. */
export function liveWindow(state: AuditPullState, now: number): AuditWindow {
  const from = state.newest ?? state.since;
  return { oldest: Math.min(from, now) - overlapSeconds, latest: now };
}

/** Joins windows that touch, newest first, and keeps their number bounded. */
export function joinWindows(windows: AuditWindow[]): AuditWindow[] {
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
  return above.unbounded || below.unbounded ? { ...window, unbounded: true } : window;
}
