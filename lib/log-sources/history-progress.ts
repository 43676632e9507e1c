import type { Reach, TimeRange } from "@/lib/log-types/log-type";

import type { History } from "./history-contract";

/** How much of the wanted history is read, newest first; null where none was wanted or none can be chosen. */
export function historyProgress({ since, from }: Reach, unread: TimeRange[]): History | null {
  if (since === null || from === null || from >= since) return null;
  const left = unread
    .filter((range) => (range.from ?? from) <= from)
    .map((range) => Number(range.to ?? since));
  const reached = left.length === 0 ? from.getTime() : Math.min(Math.max(...left), since.getTime());
  const share = (since.getTime() - reached) / (since.getTime() - from.getTime());
  const done = left.length === 0;
  return {
    wantedFrom: from.toISOString(),
    reachedTo: new Date(reached).toISOString(),
    percent: done ? 100 : Math.min(99, Math.floor(share * 100)),
    done,
  };
}
