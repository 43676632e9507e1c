"use client";

import { useController, type FieldValues } from "react-hook-form";

import { CheckboxGroup, type CheckboxOption } from "@/components/ui/checkbox-group";

import type { CheckedProps, FieldProps } from "./field-props";

type Props<T extends FieldValues> = FieldProps<T> &
  Pick<CheckedProps, "onLeave"> & { options: readonly CheckboxOption[] };

/** Several of few; the form's value is an array. */
export function CheckboxGroupField<T extends FieldValues>({
  control,
  name,
  label,
  onLeave,
  ...group
}: Props<T>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <CheckboxGroup
      {...group}
      legend={label}
      name={field.name}
      values={field.value}
      onChange={field.onChange}
      onBlur={() => {
        field.onBlur();
        onLeave?.();
      }}
      inputRef={field.ref}
      error={fieldState.error?.message}
    />
  );
}
