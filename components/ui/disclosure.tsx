"use client";

import { ChevronRight } from "lucide-react";
import { useState, type ReactNode } from "react";

type Props = {
  title: string;
  /** How it stands at first. */
  open?: boolean;
  /** True keeps it open whatever the person did. */
  forceOpen?: boolean;
  children: ReactNode;
};

/** A part that can be folded away. */
export function Disclosure({ title, open = false, forceOpen = false, children }: Props) {
  const [unfolded, setUnfolded] = useState(open);
  return (
    <details
      open={unfolded || forceOpen}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
      className="group"
    >
      <summary className="-my-1 flex w-fit list-none items-center gap-1 rounded-sm py-1 text-sm font-medium text-muted hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-4 transition-transform group-open:rotate-90"
        />
        {title}
      </summary>
      {children}
    </details>
  );
}
