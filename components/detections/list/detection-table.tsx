"use client";

import { LinkTable } from "@/components/data-table/link-table";
import { useGo } from "@/components/ui/use-go";
import type { DetectionSummaryDto } from "@/lib/detections/contract";

import { detectionPaths } from "../detection-paths";
import { DetectionRow } from "./detection-row";

const columns = [
  "Detection",
  "Severity",
  "Log type",
  "MITRE tactics",
  "Alerts in 30 days",
  "State",
];

type Props = {
  detections: readonly DetectionSummaryDto[];
  logTypeLabel: (id: string) => string;
};

export function DetectionTable({ detections, logTypeLabel }: Props) {
  const { go } = useGo();
  return (
    <LinkTable
      label="Detections"
      rowName="detection"
      columns={columns}
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
