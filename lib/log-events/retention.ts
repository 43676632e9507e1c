/**
 * From when on events are kept: the month (UTC) in which the first of the days lies, as whole months are dropped;
 * null without a limit.
 */
export function retentionStart(days: number | undefined, now: Date): Date | null {
  if (days === undefined) return null;
  const first = new Date(now.getTime() - days * 86_400_000);
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth()));
}
