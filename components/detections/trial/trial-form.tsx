"use client";

import type { Control } from "react-hook-form";

import { Form } from "@/components/form/form";
import { NumberField } from "@/components/form/number-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useZodForm } from "@/components/form/use-zod-form";
import { Disclosure } from "@/components/ui/disclosure";
import { severityOptions } from "@/components/ui/severity-options";
import { severityTitles } from "@/lib/kernel/severity";

import { periodInWords } from "../period-words";
import { periodOptions } from "../settings/period-options";
import { type ComparedSettings, firstFields, type TrialFields } from "./trial-fields";

const loadSchema = () => import("./trial-schema").then((module) => module.trialForm);

type Props = {
  /** With which other settings can be compared; null: with none. */
  inForce: ComparedSettings | null;
  /** True where nothing else on the page is the main thing to do. */
  main: boolean;
  onStart: (fields: TrialFields) => Promise<void>;
};

/** How many days, and other settings than those in force, which are then shown side by side. */
export function TrialForm({ inForce, main, onStart }: Props) {
  const form = useZodForm<TrialFields, TrialFields>(loadSchema, firstFields);
  const { control } = form;
  const { errors } = form.formState;
  return (
    <Form form={form} label="Try it on the past" className="max-w-130 gap-4" onSubmit={onStart}>
      <NumberField
        control={control}
        name="days"
        label="How far back"
        unit="days"
        min={1}
        max={90}
      />
      {inForce ? (
        <OtherSettings control={control} inForce={inForce} wrong={Boolean(errors.threshold)} />
      ) : null}
      <div>
        <SubmitButton variant={main ? "primary" : "secondary"}>Try it on the past</SubmitButton>
      </div>
    </Form>
  );
}

type OtherProps = { control: Control<TrialFields>; inForce: ComparedSettings; wrong: boolean };

function OtherSettings({ control, inForce, wrong }: OtherProps) {
  const { severity, threshold, dedupMinutes } = inForce;
  return (
    <Disclosure title="Compare with other settings" forceOpen={wrong}>
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
  );
}
