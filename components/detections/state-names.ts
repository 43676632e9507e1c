import type { DetectionSummaryDto } from "@/lib/detections/contract";

type State = DetectionSummaryDto["state"];

/** As people read them, in the order in which they are offered. */
export const stateWords: Record<State, string> = {
  ON: "On",
  STOPPED: "Stopped",
  BROKEN: "Cannot run",
  PACK_OFF: "Pack off",
  OFF: "Off",
};

export const stateNames = Object.keys(stateWords) as [State, ...State[]];
