import { HealthBadge, type HealthTone } from "@/components/ui/health-badge";
import type { DetectionSummaryDto } from "@/lib/detections/contract";

import { stateWords } from "./state-names";

type State = DetectionSummaryDto["state"];

const tones: Record<State, HealthTone> = {
  ON: "ok",
  OFF: "paused",
  PACK_OFF: "waiting",
  STOPPED: "failing",
  BROKEN: "failing",
};

/** Whether a rule raises alerts now, as a shape and a word. */
export function DetectionState({ state }: { state: State }) {
  return <HealthBadge tone={tones[state]}>{stateWords[state]}</HealthBadge>;
}
