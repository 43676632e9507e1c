"use client";

import { Copy, Filter, FilterX } from "lucide-react";

import { Button } from "@/components/ui/button";
import { copyText } from "@/components/ui/copy-text";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import type { LogEventDto } from "@/lib/log-events/contract";

import type { FilterEdit } from "./filter-edit";
import { indicatorFilter } from "./indicator-filter";

type Props = { event: LogEventDto; onEdit: (edit: FilterEdit) => void };

async function copy(value: string) {
  if (await copyText(value)) toast.success("Copied");
  else
    toast.error("The browser did not allow copying.", {
      detail: "Select the value and copy it by hand.",
    });
}

/** The values that one goes on searching with, each with what can be done with it. */
export function EventIndicators({ event, onEdit }: Props) {
  return (
    <ul className="flex flex-wrap gap-1.5">
      {event.indicators.map((indicator) => {
        const { kind, value } = indicator;
        const target = indicatorFilter(event, indicator);
        const leaveOut: MenuEntry[] =
          target.field === "indicator"
            ? []
            : [
                {
                  id: "out",
                  label: "Filter out this value",
                  icon: <FilterX aria-hidden="true" />,
                  onSelect: () => onEdit({ ...target, mode: "out" }),
                },
              ];
        return (
          <li key={`${kind}:${value}`} className="max-w-full min-w-0">
            <Menu
              label={`${kind} ${value}`}
              items={[
                {
                  id: "for",
                  label: "Filter for this value",
                  icon: <Filter aria-hidden="true" />,
                  onSelect: () => onEdit({ ...target, mode: "only" }),
                },
                ...leaveOut,
                {
                  id: "copy",
                  label: "Copy",
                  icon: <Copy aria-hidden="true" />,
                  onSelect: () => void copy(value),
                },
              ]}
              trigger={(props) => (
                <Button {...props} size="sm" className="max-w-full">
                  <span className="font-normal text-muted">{kind}</span>
                  <span className="truncate font-mono text-xs">{value}</span>
                </Button>
              )}
            />
          </li>
        );
      })}
    </ul>
  );
}
