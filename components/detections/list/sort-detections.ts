import type { DetectionSummaryDto } from "@/lib/detections/contract";
import { severities } from "@/lib/kernel/severity";

/** The orders of the list, as the address has them: a minus is for the greatest first. */
export const detectionSorts = [
  "title",
  "-title",
  "severity",
  "-severity",
  "alerts",
  "-alerts",
] as const;

export type DetectionSort = (typeof detectionSorts)[number];
export type DetectionSortKey = "title" | "severity" | "alerts";
type Direction = "ascending" | "descending";

const sorts: Record<DetectionSort, { by: DetectionSortKey; direction: Direction }> = {
  title: { by: "title", direction: "ascending" },
  "-title": { by: "title", direction: "descending" },
  severity: { by: "severity", direction: "ascending" },
  "-severity": { by: "severity", direction: "descending" },
  alerts: { by: "alerts", direction: "ascending" },
  "-alerts": { by: "alerts", direction: "descending" },
};

/** What a first press asks for, and what a second one. */
const presses: Record<DetectionSortKey, readonly [DetectionSort, DetectionSort]> = {
  title: ["title", "-title"],
  severity: ["-severity", "severity"],
  alerts: ["-alerts", "alerts"],
};

const order = new Intl.Collator("en", { sensitivity: "base", numeric: true });

type Compare = (one: DetectionSummaryDto, other: DetectionSummaryDto) => number;

const compare: Record<DetectionSortKey, Compare> = {
  title: (one, other) => order.compare(one.title, other.title),
  severity: (one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity),
  alerts: (one, other) => one.alertsLastMonth - other.alertsLastMonth,
};

/** The rules in an order; those that are equal in it stay as they were, whichever way it goes. */
export function sortDetections(
  detections: readonly DetectionSummaryDto[],
  sort: DetectionSort,
): DetectionSummaryDto[] {
  const { by, direction } = sorts[sort];
  const sign = direction === "ascending" ? 1 : -1;
  return detections.toSorted((one, other) => sign * compare[by](one, other));
}

/** Which way the list goes by a column; null where it goes by another. */
export function sortDirection(sort: DetectionSort, column: DetectionSortKey): Direction | null {
  const { by, direction } = sorts[sort];
  return by === column ? direction : null;
}

/** The order after a press on a column's head: what people look for first, and with the next press the other way round. */
export function sortAfterPress(sort: DetectionSort, column: DetectionSortKey): DetectionSort {
  const [first, second] = presses[column];
  return sort === first ? second : first;
}
