"use client";

import type { ReactNode } from "react";
import { useFormContext } from "react-hook-form";

import { useHydrated } from "@/components/theme/use-hydrated";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

type Props = {
  children: ReactNode;
  /** Only one of a page's buttons is its main one. */
  variant?: "primary" | "secondary";
  size?: "md" | "lg";
  className?: string;
  pending?: boolean;
};

/** The form's main button; it waits while the form is being sent. */
export function SubmitButton({
  children,
  variant = "primary",
  size = "md",
  className,
  pending = false,
}: Props) {
  const { formState } = useFormContext();
  const hydrated = useHydrated();
  return (
    <Button
      type="submit"
      variant={variant}
      size={size}
      disabled={!hydrated}
      pending={pending || formState.isSubmitting}
      // Not yet usable for a blink only: no reason to change its look.
      className={cn(!hydrated && "disabled:opacity-100", className)}
    >
      {children}
    </Button>
  );
}
