/** Slack waits for three seconds; the rest is for the way. */
const answerWithinMs = 2_500;

/** How much of the time for an answer is left. */
export type Deadline = {
  /** At most `most` milliseconds, at least one; `reserve` of them are kept for what follows. */
  left(most: number, reserve?: number): number;
};

/** Starts to count now. */
export function startDeadline(clock: () => number = () => performance.now()): Deadline {
  const end = clock() + answerWithinMs;
  return {
    left: (most, reserve = 0) => Math.max(1, Math.min(most, Math.floor(end - clock()) - reserve)),
  };
}
