"use client";

import type { DetectionAccess } from "@/components/detections/detection-access";
import { FittingPacks } from "@/components/detections/packs/fitting-packs";

import { everySeconds } from "../duration";
import { HistoryProgress } from "../history-progress";
import { useSource } from "../use-source";
import { WhenInteractive } from "@/components/form/when-interactive";
import { FinishForm } from "./finish-form";
import { FirstEvents } from "./first-events";
import { SetupFrame } from "./setup-frame";

const everyMilliseconds = 3000;

type Props = {
  id: string;
  /** What the person may do with detections; null where these are not theirs to see. */
  detections: Pick<DetectionAccess, "canModify"> | null;
};

/** The success screen; the source pulls already while the person decides about packs and the alarm. */
export function FinishStep({ id, detections }: Props) {
  const source = useSource(id, everyMilliseconds);
  return (
    <SetupFrame
      title="Your log source is set up"
      description={`Slack is asked for new events of ${source.name} ${everySeconds(source.pollSeconds)}.`}
      source={source}
      current="finish"
    >
      <div className="grid gap-6">
        <FirstEvents source={source} everyMilliseconds={everyMilliseconds} />
        <HistoryProgress source={source} />
        {detections ? (
          <FittingPacks logType={source.logType} canModify={detections.canModify} />
        ) : null}
        <WhenInteractive fields={1}>{() => <FinishForm source={source} />}</WhenInteractive>
      </div>
    </SetupFrame>
  );
}
