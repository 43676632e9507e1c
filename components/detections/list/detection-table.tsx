"use client";

import { LinkTable } from "@/components/data-table/link-table";
import { useGo } from "@/components/ui/use-go";
import type { DetectionSummaryDto } from "@/lib/detections/contract";

import { detectionPaths } from "../detection-paths";
import { DetectionRow } from "./detection-row";
import {
  type DetectionSort,
  type DetectionSortKey,
  sortAfterPress,
  sortDirection,
} from "./sort-detections";

type Props = {
  detections: readonly DetectionSummaryDto[];
  logTypeLabel: (id: string) => string;
  sort: DetectionSort;
  onSort: (sort: DetectionSort) => void;
};

export function DetectionTable({ detections, logTypeLabel, sort, onSort }: Props) {
  const { go } = useGo();
  const sorted = (title: string, by: DetectionSortKey) => ({
    title,
    direction: sortDirection(sort, by),
    onSort: () => onSort(sortAfterPress(sort, by)),
  });
  return (
    <LinkTable
      label="Detections"
      rowName="detection"
      columns={[
        sorted("Detection", "title"),
        sorted("Severity", "severity"),
        "Log type",
        "MITRE tactics",
        sorted("Alerts in 30 days", "alerts"),
        "State",
      ]}
      className="lg:grid-cols-[minmax(10rem,3fr)_auto_minmax(5rem,auto)_minmax(6rem,2fr)_auto_auto]"
    >
      {detections.map((detection) => (
        <DetectionRow
          key={detection.id}
          detection={detection}
          logTypeLabel={logTypeLabel}
          onOpen={() => go(detectionPaths.detection(detection.id))}
        />
      ))}
    </LinkTable>
  );
}
