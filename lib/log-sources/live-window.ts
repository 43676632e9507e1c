import type { Reach, TimeRange } from "@/lib/log-types/log-type";

const minute = 60_000;

/** Less than this says nothing about a minute. */
const enoughMinutes = 5;

export type LiveWindow = { from: Date; minutes: number };

/**
 * The part of the last hour that was read: from when, and how many minutes of it, what is left unread not counted.
 * Null while that is too little for a rate. `liveSince`: what is older came as a listing of what was there already.
 */
export function liveWindow(
  { reach, unread, liveSince }: { reach: Reach; unread: TimeRange[]; liveSince: Date | null },
  now: Date,
): LiveWindow | null {
  if (reach.to === null) return null;
  const to = reach.to.getTime();
  const from = Math.max(
    now.getTime() - 60 * minute,
    reach.from?.getTime() ?? -Infinity,
    liveSince?.getTime() ?? -Infinity,
  );
  const left = unread.map((range) => {
    const start = Math.max(from, range.from?.getTime() ?? -Infinity);
    return Math.max(0, Math.min(to, range.to?.getTime() ?? Infinity) - start);
  });
  const minutes = left.reduce((sum, part) => sum - part, to - from) / minute;
  return minutes < enoughMinutes ? null : { from: new Date(from), minutes };
}
