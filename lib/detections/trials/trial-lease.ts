/** Longer than any one read of a trial may take, and short enough that a killed worker's trial goes on soon. */
const leaseSeconds = 60;

/** Until when a worker that shows a sign of life now holds its trial. */
export function leaseUntil(now: Date): Date {
  return new Date(now.getTime() + leaseSeconds * 1_000);
}
