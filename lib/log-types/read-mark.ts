import type { Reach } from "./log-type";
import { fromUnixSeconds, toUnixSeconds } from "./unix-time";

/**
 * Keeps up to when a log was read, Unix seconds. Our own clock may be ahead, and what Slack has not lived yet
 * it cannot list: Slack's clock, where it tells it, and the newest entry seen are the limit.
 */
export function readMark(stored: number | null, askedAt: number) {
  let readTo = stored;
  let slackTime: Date | null = null;
  return {
    answered: (at: Date | null) => void (slackTime = at),
    /** The newest part of the log was read; `times` are those of its entries. */
    read(times: number[]) {
      const lived = slackTime === null ? askedAt : Math.max(toUnixSeconds(slackTime), ...times);
      readTo = Math.max(readTo ?? 0, Math.min(askedAt, lived));
    },
    value: () => readTo,
    reach: (): Reach => ({
      since: null,
      from: null,
      to: readTo === null ? null : fromUnixSeconds(readTo),
    }),
  };
}
