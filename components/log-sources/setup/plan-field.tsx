"use client";

import { useController, type UseFormReturn } from "react-hook-form";

import { RadioCards } from "@/components/ui/radio-cards";
import type { CreateLogSourceInput } from "@/lib/log-sources/contract";
import type { LogTypeDto } from "@/lib/log-types/contract";

import { keptLogType, planCards } from "./plan-choices";

type Props<Output> = {
  form: UseFormReturn<CreateLogSourceInput, unknown, Output>;
  logTypes: readonly LogTypeDto[];
};

/** The plan decides what can be chosen below it: a log type that it does not include is chosen no longer. */
export function PlanField<Output>({ form, logTypes }: Props<Output>) {
  const { field, fieldState } = useController({ control: form.control, name: "plan" });
  return (
    <RadioCards
      legend="Slack plan"
      name={field.name}
      description="To find it, click the workspace's name at the top left of Slack."
      options={planCards(logTypes)}
      columns={2}
      value={field.value}
      onChange={(plan) => {
        field.onChange(plan);
        form.setValue("logType", keptLogType(logTypes, plan, form.getValues("logType")) ?? "");
      }}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.error?.message}
    />
  );
}
