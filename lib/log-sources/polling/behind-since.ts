import type { PullRun } from "@/lib/log-types/log-type";

/** The earliest time since pulling began that is still unread; null when all that is new was read. History that is on its way is not being behind. */
export function behindSince(run: Pick<PullRun, "reach" | "unread">): Date | null {
  const { since } = run.reach();
  if (!since) return null;
  const starts = run
    .unread()
    .filter(({ to }) => to === null || to > since)
    .map(({ from }) => Math.max(from?.getTime() ?? 0, since.getTime()));
  return starts.length > 0 ? new Date(Math.min(...starts)) : null;
}
