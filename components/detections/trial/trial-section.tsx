"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";

import { CallProblem } from "@/components/form/call-problem";
import { WhenInteractive } from "@/components/form/when-interactive";
import { Section } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import type { DetectionDto } from "@/lib/detections/contract";

import { EarlierTrials } from "./earlier-trials";
import { TrialForm } from "./trial-form";
import { TrialView } from "./trial-view";
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
    <div id="trial" className="scroll-mt-4">
      <Section
        title="Try it on the past"
        description="See the alerts that it would have raised of stored events, with its settings and exceptions. None is raised, and nobody is told."
      >
        {canModify ? (
          <WhenInteractive fields={1}>
            {() => <TrialForm detection={detection} onStart={start} />}
          </WhenInteractive>
        ) : null}
        {shown ? (
          <TrialView
            trial={shown}
            logTypes={detection.logTypes}
            onCancel={canModify ? () => cancel(shown.id) : null}
            cancelling={cancelling}
          />
        ) : loading ? (
          <Skeleton className="h-24" />
        ) : problem ? (
          <CallProblem error={problem} />
        ) : canModify ? null : (
          <p className="text-sm text-muted">Nobody tried it in the last 30 days.</p>
        )}
        <EarlierTrials trials={trials} shownId={shown?.id} onChoose={choose} />
      </Section>
    </div>
  );
}
