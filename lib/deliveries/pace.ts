/** Slack takes about one message a second in a channel, and a few more at once after a rest. */
export const messageMilliseconds = 1_000;
const messageCredit = 2_000;

/** Changing messages has a limit of its own, some fifty a minute for an app in all of its channels. */
export const editMilliseconds = 1_250;

/** Changes of an alert are gathered so long before its messages are brought up to date. */
export const gatherMilliseconds = 3_000;

/** Longer than any one call to a destination may take, and short enough that a killed worker's lane goes on soon. */
export const leaseMilliseconds = 30_000;

/** A moment that many milliseconds later. */
export const after = (at: Date, milliseconds: number) => new Date(at.getTime() + milliseconds);

/** When the lane's next message may go, one having gone at `now`: one a second in the long run, however long each takes. */
export function nextMessageAt(limit: Date | null, now: Date): Date {
  const from = Math.max(limit?.getTime() ?? 0, now.getTime() - messageCredit);
  return new Date(from + messageMilliseconds);
}

/** The same for changes of messages, of which none goes before its time. */
export function nextEditAt(limit: Date | null, now: Date): Date {
  return new Date(Math.max(limit?.getTime() ?? 0, now.getTime()) + editMilliseconds);
}
