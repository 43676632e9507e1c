"use client";

import { Form } from "@/components/form/form";
import { NumberField } from "@/components/form/number-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useZodForm } from "@/components/form/use-zod-form";
import { Disclosure } from "@/components/ui/disclosure";
import { severityOptions } from "@/components/ui/severity-options";
import type { DetectionDto } from "@/lib/detections/contract";
import type { StartTrialInput } from "@/lib/detections/trials/contract";
import { severityTitles } from "@/lib/kernel/severity";

import { periodInWords } from "../period-words";
import { periodOptions } from "../settings/period-options";
import { firstFields, toTrialInput, type TrialFields } from "./trial-fields";

const loadSchema = () => import("./trial-schema").then((module) => module.trialForm);

type Props = {
  detection: DetectionDto;
  onStart: (input: StartTrialInput) => Promise<unknown>;
};

/** How many days, and other settings than those in force, which are then shown side by side. */
export function TrialForm({ detection, onStart }: Props) {
  const { id, severity, threshold, dedupMinutes } = detection;
  const form = useZodForm<TrialFields, TrialFields>(loadSchema, firstFields);
  const { control } = form;
  const { errors } = form.formState;
  return (
    <Form
      form={form}
      label="Try it on the past"
      className="max-w-130 gap-4"
      onSubmit={async (fields) => {
        await onStart(toTrialInput(id, fields));
      }}
    >
      <NumberField
        control={control}
        name="days"
        label="How far back"
        unit="days"
        min={1}
        max={90}
      />
      <Disclosure title="Compare with other settings" forceOpen={Boolean(errors.threshold)}>
        <div className="mt-3 grid gap-4 border-l border-line pl-4">
          <SelectField
            control={control}
            name="severity"
            label="Severity to try"
            options={[
              { value: "", label: `As it is (${severityTitles[severity]})` },
              ...severityOptions,
            ]}
          />
          <NumberField
            control={control}
            name="threshold"
            label="Threshold to try"
            unit="matches"
            min={1}
            max={10_000}
            placeholder={threshold.toLocaleString("en")}
            description="Empty: as it is."
          />
          <SelectField
            control={control}
            name="period"
            label="Period to try"
            options={[
              { value: "", label: `As it is (${periodInWords(dedupMinutes)})` },
              ...periodOptions(""),
            ]}
          />
        </div>
      </Disclosure>
      <div>
        <SubmitButton>Try it on the past</SubmitButton>
      </div>
    </Form>
  );
}
