"use client";

import { Callout } from "@/components/ui/callout";
import { ApiError } from "@/lib/http-client/api-fetch";

import { TrialPanel } from "../trial/trial-panel";
import { toDefinition } from "./rule-draft";
import { isInDefinition, misleads, type Written } from "./tried-draft";
import type { DraftTrial } from "./use-draft-trial";
import type { TypedYaml } from "./use-typed-yaml";

type Props = {
  trial: DraftTrial;
  /** True where it is to replace a stored rule. */
  saved: boolean;
  written: Written;
  yaml: TypedYaml;
  /** The form is about to be checked. */
  onBegin: () => void;
  /** Says at its place what is wrong in the form. */
  onRefused: (error: ApiError) => void;
};

/** Runs what is written over what is stored, before anybody saves it. */
export function DraftTrialSection(props: Props) {
  const { trial, saved, written, yaml, onBegin, onRefused } = props;
  const { tried, shown, outdated } = trial;
  const tryYaml = async (text: string, days: number) => {
    const definition = await yaml.read(text).catch((error: unknown) => {
      // It is said where the trial was to begin.
      yaml.hush();
      throw error;
    });
    if (definition) await trial.start(definition, days);
  };
  const tryForm = async (days: number) => {
    onBegin();
    try {
      await trial.start(toDefinition(written.draft).definition, days);
    } catch (error) {
      if (!(error instanceof ApiError && isInDefinition(error.fields))) throw error;
      onRefused(error);
    }
  };
  return (
    <TrialPanel
      description={`See the alerts that it would have raised of stored events as it is written here${saved ? ", with its settings and exceptions" : ""}. Nothing is saved, no alert is raised, and nobody is told.`}
      form={{
        inForce: null,
        main: false,
        onStart: ({ days }) =>
          written.yaml === null ? tryForm(days) : tryYaml(written.yaml, days),
      }}
      shown={shown}
      loading={trial.loading}
      problem={trial.problem}
      version={outdated ? "An older version of the rule." : "The rule as it is written here."}
      note={
        shown && misleads(shown.status, outdated) ? (
          <Callout tone="warning" live title="You changed the rule since">
            What stands below is of the rule as it was when you tried it. Try it again to see what
            it raises as it is written now.
          </Callout>
        ) : null
      }
      logTypes={tried ? [tried.logType] : []}
      onCancel={trial.cancel}
      cancelling={trial.cancelling}
      none={null}
    />
  );
}
