"use client";

import { useController, type FieldValues } from "react-hook-form";

import { RadioCards, type RadioCard } from "@/components/ui/radio-cards";

import type { FieldProps } from "./field-props";

type Props<T extends FieldValues> = FieldProps<T> & {
  options: readonly RadioCard[];
  columns?: 1 | 2 | 3;
};

export function RadioCardsField<T extends FieldValues>({
  control,
  name,
  label,
  ...cards
}: Props<T>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <RadioCards
      {...cards}
      legend={label}
      name={field.name}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.error?.message}
    />
  );
}
