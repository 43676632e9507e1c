"use client";

import dynamic from "next/dynamic";
import { NuqsAdapter } from "nuqs/adapters/next/app";

import { CallProblem } from "@/components/form/call-problem";
import { FormSkeleton } from "@/components/form/form-skeleton";
import { Section } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import type { DetectionDto } from "@/lib/detections/contract";

import { EarlierTrials } from "./earlier-trials";
import { TrialView } from "./trial-view";
import { trialSectionId, useTrials } from "./use-trials";

const TrialForm = dynamic(() => import("./trial-form").then((module) => module.TrialForm), {
  ssr: false,
  loading: () => <FormSkeleton fields={1} />,
});

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
    <Section
      id={trialSectionId}
      title="Try it on the past"
      description="See the alerts that it would have raised of stored events, with its settings and exceptions. None is raised, and nobody is told."
    >
      {canModify ? <TrialForm detection={detection} onStart={start} /> : null}
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
  );
}
