import type { DetectionSummaryDto } from "@/lib/detections/contract";

type Circumstances = { stoppedAt: string | null; packIsOff: boolean };

/** The state of a rule once its switch stands so. */
export function stateAfter(
  enabled: boolean,
  { stoppedAt, packIsOff }: Circumstances,
): DetectionSummaryDto["state"] {
  if (!enabled) return "OFF";
  if (packIsOff) return "PACK_OFF";
  return stoppedAt === null ? "ON" : "STOPPED";
}
