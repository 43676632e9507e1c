"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import type { TriedDefinition } from "@/lib/detections/custom/contract";
import type { LogTypeDto } from "@/lib/log-types/contract";

import { AlertFields } from "./alert-fields";
import { BasicsFields } from "./basics-fields";
import { GroupEditor } from "./group-editor";
import { GuidanceFields } from "./guidance-fields";
import { useRuleForm } from "./rule-form-context";
import { TestsFields } from "./tests-fields";

type Props = {
  logTypes: readonly LogTypeDto[];
  tried: TriedDefinition | null;
  trying: boolean;
  tryError: Error | null;
  onRun: () => void;
};

const guidance = /^(runbook|reference|attack)/;

/** The rule's parts from top to bottom. */
export function RuleFields({ logTypes, tried, trying, tryError, onRun }: Props) {
  const { draft, errors, change } = useRuleForm();
  const guided = draft.runbook !== "" || draft.reference !== "" || draft.attack.length > 0;
  return (
    <div>
      <Section title="What it looks for">
        <Field label="Log type" error={errors["logType"]} className="max-w-60">
          {(control) => (
            <Select
              {...control}
              options={logTypes.map(({ id, label }) => ({ value: id, label }))}
              placeholder="Choose a log type"
              value={draft.logType}
              onChange={(event) => change({ logType: event.target.value })}
            />
          )}
        </Field>
        <GroupEditor group={draft.conditions} onChange={(conditions) => change({ conditions })} />
      </Section>
      <Section title="What it is">
        <BasicsFields />
      </Section>
      <Section title="What an alert says">
        <AlertFields />
      </Section>
      <Section
        title="Test events"
        description="Paste events as Slack sends them. They are kept with the rule as its tests."
      >
        <TestsFields tried={tried} pending={trying} error={tryError} onRun={onRun} />
      </Section>
      <section className="border-t border-line py-6">
        <Disclosure
          title="Guidance: runbook, reference, MITRE ATT&CK"
          open={guided}
          forceOpen={Object.keys(errors).some((name) => guidance.test(name))}
        >
          <GuidanceFields />
        </Disclosure>
      </section>
    </div>
  );
}
