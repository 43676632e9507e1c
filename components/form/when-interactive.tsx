"use client";

import type { ReactNode } from "react";

import { useHydrated } from "@/components/theme/use-hydrated";

import { FormSkeleton } from "./form-skeleton";

type Props = {
  /** How many fields hold the place meanwhile. */
  fields: number;
  children: () => ReactNode;
};

/** Draws a form once the browser can take what is typed: earlier it would be lost, or sent in the address. */
export function WhenInteractive({ fields, children }: Props) {
  return useHydrated() ? children() : <FormSkeleton fields={fields} />;
}
