import type { ReactNode } from "react";

import { cn } from "./cn";

type Props = { htmlFor: string; description?: ReactNode; className?: string; children: string };

/** Where the description of a control beside its label has its id. */
export const aboutId = (id: string) => `${id}-about`;

/** The name of a box or a switch that stands beside it, and what it is about below. */
export function BesideLabel({ htmlFor, description, className, children }: Props) {
  return (
    <span className="grid gap-0.5">
      <label htmlFor={htmlFor} className={cn("cursor-pointer text-base", className)}>
        {children}
      </label>
      {description ? (
        <span id={aboutId(htmlFor)} className="text-sm text-muted">
          {description}
        </span>
      ) : null}
    </span>
  );
}
