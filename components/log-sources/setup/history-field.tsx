"use client";

import { useController, type UseFormReturn } from "react-hook-form";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { isHistoryDays, usualHistoryDays } from "@/lib/kernel/history-days";
import type { CreateLogSourceInput } from "@/lib/log-sources/contract";

import { historyOptions } from "../history-choices";

type Props<Output> = { form: UseFormReturn<CreateLogSourceInput, unknown, Output> };

/** How far back the first pull goes, for logs that Slack can be asked for by time. */
export function HistoryField<Output>({ form }: Props<Output>) {
  const { field, fieldState } = useController({ control: form.control, name: "historyDays" });
  return (
    <Field
      label="History"
      description="What happened before the setup is fetched too, newest first. New events do not wait for it."
      error={fieldState.error?.message}
    >
      {(props) => (
        <Select
          {...props}
          {...field}
          className="w-full max-w-80"
          options={historyOptions}
          value={String(field.value ?? usualHistoryDays)}
          onChange={(event) => {
            const days = Number(event.target.value);
            if (isHistoryDays(days)) field.onChange(days);
          }}
        />
      )}
    </Field>
  );
}
