"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { FormProvider, type FieldValues, type UseFormReturn } from "react-hook-form";

import { Callout } from "@/components/ui/callout";
import { cn } from "@/components/ui/cn";
import { useOnce } from "@/components/ui/use-once";

import { applyServerErrors } from "./apply-server-errors";

type Props<Input extends FieldValues, Output> = {
  form: UseFormReturn<Input, unknown, Output>;
  /** May throw what apiFetch throws: it lands at the fields or above them. */
  onSubmit: (values: Output) => Promise<void> | void;
  /** Names the form where a page has more than one. */
  label?: string;
  className?: string;
  children: ReactNode;
};

/** Submits with Enter, says what failed, and puts the focus on the first wrong field. */
export function Form<Input extends FieldValues, Output>({
  form,
  onSubmit,
  label,
  className,
  children,
}: Props<Input, Output>) {
  const element = useRef<HTMLFormElement>(null);
  const { submitCount, errors } = form.formState;

  useEffect(() => {
    if (submitCount === 0) return;
    const wrong = element.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    const control = wrong?.matches("fieldset")
      ? wrong.querySelector<HTMLElement>("input:enabled")
      : wrong;
    control?.focus();
  }, [submitCount]);

  const submit = useOnce(
    form.handleSubmit(async (values) => {
      try {
        await onSubmit(values);
      } catch (error) {
        applyServerErrors(form, error);
      }
    }),
  );

  return (
    <FormProvider {...form}>
      <form
        ref={element}
        // Sent before the page's code is there, a form must not put its fields into the address.
        method="post"
        noValidate
        aria-label={label}
        onSubmit={(event) => {
          event.preventDefault();
          submit(event);
        }}
        className={cn("grid grid-cols-1 gap-5", className)}
      >
        {errors.root?.message ? (
          <Callout tone="error" live title={String(errors.root.type || "This did not work")}>
            {errors.root.message}
          </Callout>
        ) : null}
        {children}
      </form>
    </FormProvider>
  );
}
