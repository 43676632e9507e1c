"use client";

import { Dices } from "lucide-react";
import { useState } from "react";
import { type FieldValues, type Path, type PathValue, useFormContext } from "react-hook-form";

import type { FieldProps } from "@/components/form/field-props";
import { SecretField } from "@/components/form/secret-field";
import { Button } from "@/components/ui/button";

import { generatePassword } from "./generate-password";

/** Somebody else's new password, typed or made up here. */
export function NewPasswordField<T extends FieldValues>({
  control,
  name,
  autoFocus = false,
}: Pick<FieldProps<T>, "control" | "name"> & { autoFocus?: boolean }) {
  const { setValue, clearErrors } = useFormContext<T>();
  const [generated, setGenerated] = useState(false);
  const generate = () => {
    setValue(name, generatePassword() as PathValue<T, Path<T>>, { shouldDirty: true });
    clearErrors(name);
    setGenerated(true);
  };
  return (
    <div className="grid justify-items-stretch gap-2">
      <SecretField
        control={control}
        name={name}
        label="Password"
        autoFocus={autoFocus}
        description="At least 12 characters. Once it is saved you can copy it, this one time."
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button size="sm" onClick={generate}>
          <Dices aria-hidden="true" />
          Generate a strong password
        </Button>
        <span role="status" className="text-sm text-muted">
          {generated ? "It is in the field." : ""}
        </span>
      </div>
    </div>
  );
}
