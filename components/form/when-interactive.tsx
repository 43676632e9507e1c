"use client";

import type { ReactNode } from "react";

import { useHydrated } from "@/components/theme/use-hydrated";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";

type Props = {
  /** How many fields hold the place meanwhile. */
  fields: number;
  children: () => ReactNode;
};

/** Draws a form once the browser can take what is typed: earlier it would be lost, or sent in the address. */
export function WhenInteractive({ fields, children }: Props) {
  if (useHydrated()) return children();
  return <FormSkeleton fields={fields} />;
}

/** The place of a form whose code is on its way. */
export function FormSkeleton({ fields }: Pick<Props, "fields">) {
  return (
    <div className="grid gap-5">
      <LoadingNote />
      {Array.from({ length: fields }, (_, field) => (
        // oxlint-disable-next-line react/no-array-index-key -- a placeholder is its place
        <div key={field} className="grid gap-1.5">
          <Skeleton className="h-4 w-28" />
          <Skeleton className="h-9 w-full" />
          <Skeleton className="h-4 w-64 max-w-full" />
        </div>
      ))}
      <Skeleton className="h-8 w-20" />
    </div>
  );
}
