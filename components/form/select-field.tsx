"use client";

import { useController, type FieldValues } from "react-hook-form";

import { Field } from "@/components/ui/field";
import { Select, type SelectOption } from "@/components/ui/select";

import type { FieldProps } from "./field-props";

type Props<T extends FieldValues> = FieldProps<T> & {
  options: readonly SelectOption[];
  placeholder?: string;
  disabled?: boolean;
};

export function SelectField<T extends FieldValues>({
  control,
  name,
  label,
  description,
  ...select
}: Props<T>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <Field label={label} description={description} error={fieldState.error?.message}>
      {(props) => <Select {...select} {...props} {...field} value={field.value ?? ""} />}
    </Field>
  );
}
