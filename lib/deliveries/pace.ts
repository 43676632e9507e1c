/** Slack takes about one message a second in a channel. */
export const messageMilliseconds = 1_000;

/** Changing messages has a limit of its own, some fifty a minute. */
export const editMilliseconds = 1_250;

/** Changes of an alert are gathered so long before its messages are brought up to date. */
export const gatherMilliseconds = 3_000;

/** Longer than any one call to a destination may take, and short enough that a killed worker's lane goes on soon. */
export const leaseMilliseconds = 30_000;

/** A moment that many milliseconds later. */
export const after = (at: Date, milliseconds: number) => new Date(at.getTime() + milliseconds);
