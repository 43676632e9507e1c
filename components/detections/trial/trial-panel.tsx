"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";

import { CallProblem } from "@/components/form/call-problem";
import { FormSkeleton } from "@/components/form/form-skeleton";
import { Section } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import type { TrialDto } from "@/lib/detections/trials/contract";

import type { ComparedSettings, TrialFields } from "./trial-fields";
import { trialSectionId } from "./use-trial-calls";

const TrialForm = dynamic(() => import("./trial-form").then((module) => module.TrialForm), {
  ssr: false,
  loading: () => <FormSkeleton fields={1} />,
});

// Rules that nobody tried yet have no use for its charts.
const TrialView = dynamic(() => import("./trial-view").then((module) => module.TrialView), {
  ssr: false,
  loading: () => <Skeleton className="h-24" />,
});

type Props = {
  description: string;
  /** Null for who may not begin one. */
  form: {
    /** With which other settings can be compared; null: with none. */
    inForce: ComparedSettings | null;
    /** True where nothing else on the page is the main thing to do. */
    main: boolean;
    /** May throw what apiFetch throws: it lands at the form. */
    onStart: (fields: TrialFields) => Promise<void>;
  } | null;
  shown: TrialDto | null;
  loading: boolean;
  problem: Error | null;
  /** Which version of the rule was tried, where that has to be said. */
  version: string | null;
  /** What is to be known before the trial is read. */
  note?: ReactNode;
  logTypes: readonly string[];
  onCancel: ((id: string) => void) | null;
  cancelling: boolean;
  /** What stands there while there is no trial. */
  none: ReactNode;
  children?: ReactNode;
};

/** Where a trial is begun, and how far it is or what it found. */
export function TrialPanel(props: Props) {
  const { form, shown, loading, problem, onCancel, none } = props;
  return (
    <Section id={trialSectionId} title="Try it on the past" description={props.description}>
      {form ? <TrialForm {...form} /> : null}
      {shown ? (
        <>
          {props.note}
          <TrialView
            trial={shown}
            version={props.version}
            logTypes={props.logTypes}
            onCancel={onCancel ? () => onCancel(shown.id) : null}
            cancelling={props.cancelling}
          />
        </>
      ) : loading ? (
        <Skeleton className="h-24" />
      ) : problem ? (
        <CallProblem error={problem} />
      ) : (
        none
      )}
      {props.children}
    </Section>
  );
}
