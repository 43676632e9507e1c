import type { DetectionSummaryDto } from "@/lib/detections/contract";

import type { DetectionFilters, DetectionsUrl } from "./search-params";

/** What the filter calls the rules that are in no pack. */
export const noPack = "custom";

function hasText({ title, description, id }: DetectionSummaryDto, text: string): boolean {
  const searched = `${title} ${description} ${id}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => searched.includes(word));
}

/** True where nothing is asked for, or one of these is. */
const holds = (asked: readonly string[], values: readonly string[]) =>
  asked.length === 0 || values.some((value) => asked.includes(value));

/** The rules that have every filter's text or one of its values, in their order. */
export function filterDetections(
  detections: readonly DetectionSummaryDto[],
  url: DetectionFilters,
): DetectionSummaryDto[] {
  return detections.filter(
    (detection) =>
      hasText(detection, url.q.trim()) &&
      holds(url.pack, [detection.pack?.id ?? noPack]) &&
      holds(url.severity, [detection.severity]) &&
      holds(url.logType, detection.logTypes) &&
      holds(
        url.tactic,
        detection.attack.map(({ tactic }) => tactic),
      ) &&
      holds(
        url.technique,
        detection.attack.map(({ technique }) => technique),
      ) &&
      holds(url.state, [detection.state]),
  );
}

/** True when the address leaves rules out. */
export function isFilteredUrl({ q, ...rest }: DetectionsUrl): boolean {
  const filters = Object.entries(rest).filter(([name]) => name !== "sort");
  return q.trim() !== "" || filters.some(([, values]) => values.length > 0);
}
