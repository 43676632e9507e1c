type Clock = () => Date;

// How far Slack is ahead of a clock, ms. Kept with the clock and not with a source: it is a fault of this
// machine, and another worker's machine may be right.
const offsets = new WeakMap<Clock, number>();

/** Slack's time, as far as its last reply to this process showed; our own time before the first. */
export function slackNow(clock: Clock): Date {
  return new Date(clock().getTime() + (offsets.get(clock) ?? 0));
}

/** Learns from a reply: takes the smallest difference that explains its time, which Slack rounds down to a second. */
export function noteSlackTime(
  clock: Clock,
  askedAt: Date,
  serverTime: Date | null | undefined,
): void {
  if (!serverTime) return;
  const least = serverTime.getTime() - clock().getTime();
  const most = serverTime.getTime() + 999 - askedAt.getTime();
  offsets.set(clock, Math.max(least, Math.min(0, most)));
}
