/** Longer than any one call to Slack may take, and short enough that a killed worker's source goes on soon. */
const leaseSeconds = 75;

/** Until when a poll that shows a sign of life now holds its source. */
export function leaseUntil(now: Date): Date {
  return new Date(now.getTime() + leaseSeconds * 1000);
}
