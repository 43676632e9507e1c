import type { DetectionSummaryDto } from "@/lib/detections/contract";

/** A rule as the API lists it, with what the test cares for. */
export function sampleDetection(part: Partial<DetectionSummaryDto> = {}): DetectionSummaryDto {
  return {
    id: "Fern.Sample",
    title: "Something happened",
    description: "It should not have.",
    kind: "MANAGED",
    pack: { id: "slack", title: "Slack audit log" },
    logTypes: ["Slack.AuditLogs"],
    attack: [],
    state: "ON",
    problem: null,
    stoppedAt: null,
    severity: "MEDIUM",
    threshold: 1,
    dedupMinutes: 60,
    alertsPerDay: Array.from({ length: 30 }, () => 0),
    alertsLastMonth: 0,
    exceptions: 0,
    ...part,
  };
}
