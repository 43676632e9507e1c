"use client";

import dynamic from "next/dynamic";
import { useController, type FieldValues } from "react-hook-form";

import { Field } from "@/components/ui/field";
import { Skeleton } from "@/components/ui/skeleton";

import type { FieldProps } from "./field-props";

const ZoneCombobox = dynamic(
  () => import("./zone-combobox").then((module) => module.ZoneCombobox),
  {
    ssr: false,
    loading: () => <Skeleton className="h-9 w-full" />,
  },
);

/** A time zone, found by typing a part of its name. */
export function ZoneField<T extends FieldValues>({
  control,
  name,
  label,
  description,
}: FieldProps<T>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <Field label={label} description={description} error={fieldState.error?.message}>
      {(props) => (
        <ZoneCombobox
          control={props}
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          inputRef={field.ref}
        />
      )}
    </Field>
  );
}
