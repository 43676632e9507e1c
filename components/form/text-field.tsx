"use client";

import type { ComponentProps } from "react";
import { useController, type FieldValues } from "react-hook-form";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

import type { CheckedProps, FieldProps } from "./field-props";

type Props<T extends FieldValues> = FieldProps<T> &
  CheckedProps & {
    hint?: string;
  } & Pick<
    ComponentProps<typeof Input>,
    | "type"
    | "autoComplete"
    | "autoFocus"
    | "placeholder"
    | "inputMode"
    | "mono"
    | "disabled"
    | "readOnly"
    | "spellCheck"
  >;

export function TextField<T extends FieldValues>({
  control,
  name,
  label,
  description,
  hint,
  problem,
  finding,
  onLeave,
  ...input
}: Props<T>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <Field
      label={label}
      description={description}
      error={fieldState.error?.message ?? problem}
      finding={finding}
      hint={hint}
    >
      {(props) => (
        <Input
          {...input}
          {...props}
          {...field}
          value={field.value ?? ""}
          onBlur={() => {
            field.onBlur();
            onLeave?.();
          }}
        />
      )}
    </Field>
  );
}
