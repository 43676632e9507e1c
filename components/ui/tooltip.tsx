import type { ReactNode } from "react";

/** Shows a text when what it wraps is pointed at. On something that takes focus, put `data-tooltip` on it instead. */
export function Tooltip({ text, children, className }: { text: string; children: ReactNode; className?: string }) {
  return (
    <span data-tooltip={text} className={className}>
      {children}
    </span>
  );
}
