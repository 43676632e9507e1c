"use client";

import { formatDate } from "@/components/theme/format-time";
import { useZone } from "@/components/theme/preferences-provider";
import { Progress } from "@/components/ui/progress";
import type { LogSourceDto } from "@/lib/log-sources/contract";

/** How far back the history is read; nothing where there is none to read, or no more. */
export function HistoryProgress({ source }: { source: LogSourceDto }) {
  const { history, lastPollAt, paused } = source;
  const zone = useZone();
  if (!history || history.done || !lastPollAt) return null;
  const [reached, wanted] = [history.reachedTo, history.wantedFrom].map((time) =>
    formatDate(Date.parse(time), zone),
  );
  return (
    <div className="grid max-w-130 gap-1.5">
      <p className="flex flex-wrap justify-between gap-x-4 text-sm">
        <span>
          History: back to {reached}, {history.percent} %
        </span>
        <span className="text-muted">wanted back to {wanted}</span>
      </p>
      <Progress label="History" percent={history.percent} />
      <p className="text-xs text-muted">
        {paused
          ? "It goes on where it stopped when the source is resumed."
          : "It goes on by itself, beside the new events."}
      </p>
    </div>
  );
}
