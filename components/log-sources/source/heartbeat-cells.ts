import type { HeartbeatCell as ChartCell } from "@/components/chart/heartbeat-bar";
import type { HeartbeatCell } from "@/lib/log-sources/poll-contract";

import { countEvents } from "../activity-sentence";

const quarter = 15 * 60_000;

function outcome({ state, newRows, polls, failures }: HeartbeatCell): string {
  if (state === "notPolled") return "not polled";
  const times = `${polls} poll${polls === 1 ? "" : "s"}`;
  const failed = failures > 0 ? `, ${failures} failed` : "";
  return `${countEvents(newRows)} in ${times}${failed}`;
}

/** Each quarter of an hour with its text: when it was, and what came. */
export function heartbeatCells(
  cells: readonly HeartbeatCell[],
  formatTime: (time: number) => string,
): ChartCell[] {
  return cells.map((cell) => {
    const from = Date.parse(cell.from);
    return {
      state: cell.state,
      text: `${formatTime(from)} to ${formatTime(from + quarter)}: ${outcome(cell)}`,
    };
  });
}
