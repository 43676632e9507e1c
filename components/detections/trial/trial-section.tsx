"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";

import type { DetectionDto } from "@/lib/detections/contract";

import { EarlierTrials } from "./earlier-trials";
import { toTrialInput } from "./trial-fields";
import { TrialPanel } from "./trial-panel";
import { useTrials } from "./use-trials";

type Props = { detection: DetectionDto; canModify: boolean };

/** Runs the rule over what is stored, and shows the alerts that it would have raised. */
export function TrialSection(props: Props) {
  return (
    <NuqsAdapter>
      <Trials {...props} />
    </NuqsAdapter>
  );
}

function Trials({ detection, canModify }: Props) {
  const { trials, shown, problem, loading, choose, start, cancel, cancelling } = useTrials(
    detection.id,
  );
  return (
    <TrialPanel
      description="See the alerts that it would have raised of stored events, with its settings and exceptions. None is raised, and nobody is told."
      form={
        canModify
          ? {
              inForce: detection,
              main: true,
              onStart: (fields) => start(toTrialInput({ ruleId: detection.id }, fields)),
            }
          : null
      }
      shown={shown}
      loading={loading}
      problem={problem}
      version={shown?.draft ? "A definition that was not saved then." : null}
      logTypes={detection.logTypes}
      onCancel={canModify ? cancel : null}
      cancelling={cancelling}
      none={
        canModify ? null : (
          <p className="text-sm text-muted">Nobody tried it in the last 30 days.</p>
        )
      }
    >
      <EarlierTrials trials={trials} shownId={shown?.id} onChoose={choose} />
    </TrialPanel>
  );
}
