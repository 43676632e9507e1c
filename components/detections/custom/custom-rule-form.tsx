"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState } from "react";

import { focusSoon } from "@/components/ui/focus-soon";
import { Tabs } from "@/components/ui/tabs";
import { useOnce } from "@/components/ui/use-once";
import { ApiError } from "@/lib/http-client/api-fetch";
import { logTypeQueries } from "@/lib/log-types/queries";

import { AlertPreview } from "./alert-preview";
import { DraftTrialSection } from "./draft-trial-section";
import { clearRuleDraft } from "./kept-draft";
import type { RuleDraft } from "./rule-draft";
import { RestoredNote } from "./restored-note";
import { RuleFields } from "./rule-fields";
import { RuleFormContext } from "./rule-form-context";
import { SaveBar } from "./save-bar";
import { useDraft } from "./use-draft";
import { useDraftTrial } from "./use-draft-trial";
import { useRuleCalls } from "./use-rule-calls";
import { useTypedYaml } from "./use-typed-yaml";
import { YamlTab } from "./yaml-tab";

type Props = {
  /** The stored rule that is edited; null makes a new one. */
  rule: { id: string; version: number } | null;
  /** Under which what is typed is kept in this tab. */
  what: string;
  begin: () => RuleDraft;
  /** What the YAML tab begins with where the form cannot show the rule; null: what the form says. */
  yaml: string | null;
};

const tabs = [
  { id: "form", label: "Form" },
  { id: "yaml", label: "YAML" },
] as const;

const partsId = "rule-parts";

const fieldsOf = (error: unknown) => (error instanceof ApiError ? error.fields : {});

/** A rule from its conditions to its tests, as a form and as YAML. */
export function CustomRuleForm({ rule, what, begin, yaml: firstYaml }: Props) {
  const { data: logTypes } = useSuspenseQuery(logTypeQueries.list());
  const formId = useId();
  const yaml = useTypedYaml(what, firstYaml);
  const [tab, setTab] = useState<string>(yaml.typed === null ? "form" : "yaml");
  const [saved, setSaved] = useState(false);
  const [refused, setRefused] = useState(0);
  const element = useRef<HTMLFormElement>(null);
  const form = useDraft(what, begin, saved);
  const { draft } = form;
  const written = { draft, yaml: tab === "yaml" ? yaml.typed : null };
  const trial = useDraftTrial({ ruleId: rule?.id ?? null, what, written });
  const { test, save, saving } = useRuleCalls(rule, () => {
    // From here on it exists: nothing is to be kept, and nothing is kept again.
    setSaved(true);
    clearRuleDraft(what);
  });

  useEffect(() => {
    if (refused > 0) element.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [refused]);

  const refuse = (error: unknown) => {
    setTab("form");
    form.say(fieldsOf(error));
    setRefused((times) => times + 1);
  };
  const attempt = async (call: (typed: RuleDraft) => Promise<unknown>) => {
    form.say({});
    try {
      await call(draft);
    } catch (error) {
      refuse(error);
    }
  };
  const submit = useOnce(() => attempt(save.mutateAsync));
  const change: typeof form.change = (part) => {
    test.reset();
    form.change(part);
  };
  const fields = logTypes.data.find(({ id }) => id === draft.logType)?.fields ?? [];
  const { errors, forget } = form;
  return (
    <RuleFormContext value={{ draft, errors, change, forget, fields }}>
      <div className="grid grid-cols-1 gap-x-12 gap-y-8 px-4 pt-1 pb-16 sm:px-6 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="min-w-0">
          <form
            id={formId}
            ref={element}
            method="post"
            noValidate
            aria-label={rule ? "Edit rule" : "New rule"}
            className="grid grid-cols-1 content-start gap-6"
            onSubmit={(event) => {
              event.preventDefault();
              if (!saving) submit();
            }}
          >
            {form.restored ? (
              <RestoredNote
                instead={rule ? "the stored rule" : "a new form"}
                onStartOver={() => {
                  form.startOver();
                  yaml.replace(firstYaml);
                  trial.remember(null);
                  setTab(firstYaml === null ? "form" : "yaml");
                  focusSoon(partsId);
                }}
                onUndo={() => {
                  form.replace(draft);
                  yaml.replace(yaml.typed);
                  trial.remember(trial.tried);
                }}
              />
            ) : null}
            <div id={partsId}>
              <Tabs label="The rule" tabs={tabs} chosen={tab} onChoose={setTab}>
                {tab === "form" ? (
                  <RuleFields
                    logTypes={logTypes.data}
                    tried={test.data ?? null}
                    trying={test.isPending}
                    tryError={hasPlaces(test.error) ? null : test.error}
                    onRun={() => void attempt(test.mutateAsync)}
                  />
                ) : (
                  <YamlTab
                    draft={draft}
                    yaml={yaml}
                    onUse={(next) => {
                      yaml.replace(null);
                      test.reset();
                      form.replace(next);
                      setTab("form");
                    }}
                  />
                )}
              </Tabs>
            </div>
          </form>
          <DraftTrialSection
            trial={trial}
            saved={rule !== null}
            written={written}
            yaml={yaml}
            onBegin={() => form.say({})}
            onRefused={refuse}
          />
          {tab === "form" ? (
            <SaveBar
              formId={formId}
              rule={rule}
              saving={saving}
              error={hasPlaces(save.error) ? null : save.error}
              problems={Object.keys(errors).length}
            />
          ) : null}
        </div>
        <AlertPreview logic={test.data?.logic ?? null} />
      </div>
    </RuleFormContext>
  );
}

/** True where each sentence stands at its field already. */
const hasPlaces = (error: unknown) => Object.keys(fieldsOf(error)).length > 0;
