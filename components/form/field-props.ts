import type { ReactNode } from "react";
import type { Control, FieldPath, FieldValues } from "react-hook-form";

/** What every field of a form takes. */
export type FieldProps<Input extends FieldValues> = {
  control: Control<Input, unknown, unknown>;
  name: FieldPath<Input>;
  label: string;
  description?: ReactNode;
};

/** What a field takes that is looked at when it is left, before the form is sent. */
export type CheckedProps = {
  onLeave?: (() => void) | undefined;
  problem?: string | undefined;
  finding?: string | undefined;
};
