import type { ReactNode } from "react";

import { Button } from "@/components/ui/button";

type Props = { isFiltered: boolean; onClear: () => void; children: ReactNode };

/** A list's filters and, once they leave something out, what ends them; on phones one line that scrolls. */
export function FilterLine({ isFiltered, onClear, children }: Props) {
  return (
    <div className="flex items-center gap-2 max-sm:-mx-4 max-sm:basis-[calc(100%+2rem)] max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1 sm:contents">
      {children}
      {isFiltered ? (
        <Button variant="ghost" onClick={onClear}>
          Clear filters
        </Button>
      ) : null}
    </div>
  );
}
