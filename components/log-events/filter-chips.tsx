import { X } from "lucide-react";

import { cn } from "@/components/ui/cn";

import { filterChips, type FilterChip } from "./filter-edit";
import type { LogsUrl } from "./search-params";

const titles: Record<FilterChip["field"], string> = {
  action: "Action",
  actor: "Actor",
  ip: "IP",
  indicator: "Indicator",
};

type Props = { url: LogsUrl; onChange: (change: Partial<LogsUrl>) => void };

/** The typed values that the list is narrowed to, one chip each. */
export function FilterChips({ url, onChange }: Props) {
  const chips = filterChips(url);
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Filters" className="flex flex-wrap items-center gap-1.5 px-4 pb-2.5 sm:px-6">
      {chips.map(({ id, field, value, negative, removed }) => {
        const said = `${titles[field]} ${negative ? "is not" : "is"}`;
        return (
          <li
            key={id}
            className="flex h-7 max-w-full min-w-0 items-center rounded-md border border-strong text-sm"
          >
            <span className="shrink-0 pl-2 text-muted">{said}</span>
            <span
              className={cn(
                "min-w-0 truncate pl-1 font-medium",
                negative && "line-through decoration-faint",
              )}
            >
              {value}
            </span>
            <button
              type="button"
              aria-label={`Remove filter: ${said} ${value}`}
              onClick={() => onChange(removed)}
              className="ml-0.5 grid size-6 shrink-0 place-items-center rounded-sm text-muted hover:bg-hover hover:text-ink"
            >
              <X aria-hidden="true" className="size-3.5" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
