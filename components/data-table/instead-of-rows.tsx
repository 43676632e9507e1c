import type { ReactNode } from "react";

/** Takes the table's place while there is none to show. */
export function InsteadOfRows({ children }: { children: ReactNode }) {
  return (
    <div className="relative min-h-0 flex-1 overflow-auto border-t border-line">{children}</div>
  );
}
