"use client";

import { useController, type FieldValues } from "react-hook-form";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

import type { FieldProps } from "./field-props";

type Props<T extends FieldValues> = FieldProps<T> & {
  /** Said behind the number, e.g. "hours". */
  unit?: string;
  min?: number;
  max?: number;
  step?: number;
  disabled?: boolean;
  placeholder?: string;
};

/** A number with its unit; the form's value is a number, or null while the field is empty. */
export function NumberField<T extends FieldValues>({
  control,
  name,
  label,
  description,
  unit,
  ...input
}: Props<T>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <Field label={label} description={description} error={fieldState.error?.message}>
      {(props) => (
        <div className="flex items-center gap-2">
          <span className="w-28">
            <Input
              {...input}
              {...props}
              {...field}
              type="number"
              inputMode="numeric"
              value={field.value ?? ""}
              onChange={(event) =>
                field.onChange(event.target.value === "" ? null : event.target.valueAsNumber)
              }
            />
          </span>
          {unit ? <span className="text-base text-muted">{unit}</span> : null}
        </div>
      )}
    </Field>
  );
}
