"use client";

import { useEffect } from "react";
import {
  useForm,
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Resolver,
  type UseFormReturn,
} from "react-hook-form";
import type { z } from "zod";

type Load<Input extends FieldValues, Output> = () => Promise<z.ZodType<Output, Input>>;

async function makeResolver<Input extends FieldValues, Output>(load: Load<Input, Output>) {
  const [{ zodResolver }, schema] = await Promise.all([import("@hookform/resolvers/zod"), load()]);
  return zodResolver<Input, unknown, Output>(schema);
}

const unreachable = {
  root: {
    type: "Margay cannot be reached",
    message:
      "A part of this page could not be fetched. Check that you are online and try again; what you typed is still here.",
  },
};

/** A form checked by the schema that the API checks with: `() => import("…/contract").then((module) => module.input)`. Zod is fetched after the page is drawn, so it does not hold up the first picture. `defaultValues` are complete. */
export function useZodForm<Input extends FieldValues, Output>(
  load: Load<Input, Output>,
  defaultValues: DefaultValues<Input>,
): UseFormReturn<Input, unknown, Output> {
  // A failure here is said when the form is sent.
  useEffect(() => void makeResolver(load).catch(() => null), [load]);

  const resolver: Resolver<Input, unknown, Output> = async (values, context, options) => {
    const resolve = await makeResolver(load).catch(() => null);
    return resolve
      ? resolve(values, context, options)
      : { values: {}, errors: unreachable as FieldErrors<Input> };
  };
  // Form moves the focus, by the order on the screen.
  return useForm<Input, unknown, Output>({ resolver, defaultValues, shouldFocusError: false });
}
