"use client";

import type { ReactNode } from "react";
import { useFormContext } from "react-hook-form";

import { Button } from "@/components/ui/button";

type Props = { children: ReactNode; size?: "md" | "lg"; className?: string; pending?: boolean };

/** The form's main button; it waits while the form is being sent. */
export function SubmitButton({ children, size = "md", className, pending = false }: Props) {
  const { formState } = useFormContext();
  return (
    <Button
      type="submit"
      variant="primary"
      size={size}
      pending={pending || formState.isSubmitting}
      className={className}
    >
      {children}
    </Button>
  );
}
