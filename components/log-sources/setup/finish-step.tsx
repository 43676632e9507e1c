"use client";

import { everySeconds } from "../duration";
import { HistoryProgress } from "../history-progress";
import { useSource } from "../use-source";
import { WhenInteractive } from "@/components/form/when-interactive";
import { FinishForm } from "./finish-form";
import { FirstEvents } from "./first-events";
import { SetupFrame } from "./setup-frame";

const everyMilliseconds = 3000;

/** The success screen; the source pulls already while the person decides about the alarm. */
export function FinishStep({ id }: { id: string }) {
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
        <WhenInteractive fields={1}>{() => <FinishForm source={source} />}</WhenInteractive>
      </div>
    </SetupFrame>
  );
}
