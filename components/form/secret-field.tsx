"use client";

import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { useController, type FieldValues } from "react-hook-form";

import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";

import type { CheckedProps, FieldProps } from "./field-props";

type Props<T extends FieldValues> = FieldProps<T> &
  CheckedProps & {
    /** "off" unless it is a person's password. */
    autoComplete?: "current-password" | "new-password" | "off";
    /** True when one is stored: an empty field then keeps it. */
    stored?: boolean;
    placeholder?: string;
    autoFocus?: boolean;
  };

/** A password or key; the eye shows what was typed. */
export function SecretField<T extends FieldValues>({
  control,
  name,
  label,
  description,
  autoComplete = "off",
  stored = false,
  placeholder,
  autoFocus = false,
  problem,
  finding,
  onLeave,
}: Props<T>) {
  const { field, fieldState } = useController({ control, name });
  const [shown, setShown] = useState(false);
  const password = autoComplete !== "off";
  return (
    <Field
      label={label}
      description={description}
      error={fieldState.error?.message ?? problem}
      finding={finding}
      hint={stored ? "Stored. Leave it empty to keep it." : undefined}
    >
      {(props) => (
        <div className="relative">
          <Input
            {...props}
            {...field}
            value={field.value ?? ""}
            onBlur={() => {
              field.onBlur();
              onLeave?.();
            }}
            type={shown ? "text" : "password"}
            autoComplete={autoComplete}
            placeholder={stored ? "••••••••" : placeholder}
            autoFocus={autoFocus}
            spellCheck={false}
            autoCapitalize="none"
            mono={!password}
            // Password managers must not offer to keep what is not a password.
            {...(password
              ? {}
              : { "data-1p-ignore": "", "data-lpignore": "true", "data-bwignore": "" })}
            className="pr-10"
          />
          <span className="absolute inset-y-0 right-1.5 grid place-items-center">
            <IconButton
              label={shown ? "Hide what was typed" : "Show what was typed"}
              size="iconSm"
              onClick={() => setShown(!shown)}
            >
              {shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
            </IconButton>
          </span>
        </div>
      )}
    </Field>
  );
}
