import { isPermanent } from "../permanent-errors";

export type PollResult =
  | { ok: true }
  | { ok: false; code: string; errorClass: string; retryAfterSeconds?: number | undefined };

const longestWaitSeconds = 15 * 60;
/** Slack's own limits are per minute, so that is a fair wait when it names none. */
const rateLimitSeconds = 60;

type Moments = {
  startedAt: Date;
  now: Date;
  /** The source's next time as it stood when the poll began: set by the claim, one interval after this poll was due. */
  planned: Date | null;
};

/** When a source is polled next, in the plainest way: at its interval, which a late start does not shift; after `Retry-After`; ever more slowly, at most 15 minutes apart, while it fails; never (null) when only a person can mend it. */
export function nextPollAt(
  result: PollResult,
  failures: number,
  { startedAt, now, planned }: Moments,
  intervalSeconds: number,
): Date | null {
  const after = (from: Date, seconds: number) => new Date(from.getTime() + seconds * 1000);
  if (result.ok) {
    const interval = after(startedAt, intervalSeconds);
    const regular = planned && planned > startedAt && planned < interval ? planned : interval;
    return regular > now ? regular : now;
  }
  if (isPermanent(result.errorClass)) return null;
  if (result.errorClass === "rate_limited")
    return after(now, Math.max(1, result.retryAfterSeconds ?? rateLimitSeconds));
  const doublings = Math.min(Math.max(failures - 1, 0), 12);
  return after(
    now,
    Math.min(intervalSeconds * 2 ** doublings, Math.max(longestWaitSeconds, intervalSeconds)),
  );
}
