import { findLogType, logTypeIds } from "@/lib/log-types/registry";

import type { ScenarioResult } from "./play";

/** True when nothing was lost and nothing stored twice, and as often killed as intended. */
export function isPerfect({ scenario, logs, kills }: ScenarioResult): boolean {
  const compared = Object.values(logs);
  return (
    compared.length === logTypeIds.length &&
    compared.every(({ lost, twice, stored }) => lost === 0 && twice === 0 && stored > 0) &&
    kills === (scenario.kills?.length ?? 0)
  );
}

const number = (value: number) => value.toLocaleString("en-US");

function trouble({ failedPolls, kills }: ScenarioResult): string {
  return [
    ...(failedPolls > 0 ? [`${number(failedPolls)} polls failed`] : []),
    ...(kills > 0 ? [`killed ${kills} times`] : []),
  ].join(", ");
}

/** A line of cells, padded to columns. */
function line(cells: string[]): string {
  const widths = [5, 42, 24, 24, 24];
  return cells
    .map((cell, column) => cell.padEnd(widths[column] ?? 0))
    .join("")
    .trimEnd();
}

export const heading = line([
  "",
  "lost / twice of entries",
  ...logTypeIds.map((id) => findLogType(id)?.label ?? id),
  "what happened",
]);

/** A scenario's result as a line of the table. */
export function resultLine(result: ScenarioResult): string {
  const { scenario, logs } = result;
  const cells = logTypeIds.map((id) => {
    const found = logs[id];
    return found
      ? `${number(found.lost)} / ${number(found.twice)} of ${number(found.stored)}`
      : "-";
  });
  return line([scenario.id, scenario.title, ...cells, trouble(result)]);
}
