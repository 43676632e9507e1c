"use client";

import { useController, type FieldValues } from "react-hook-form";

import { Switch } from "@/components/ui/switch";

import type { FieldProps } from "./field-props";

export function SwitchField<T extends FieldValues>({
  control,
  name,
  label,
  description,
}: FieldProps<T>) {
  const { field } = useController({ control, name });
  const { value, ...input } = field;
  return <Switch {...input} checked={Boolean(value)} label={label} description={description} />;
}
