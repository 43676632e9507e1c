"use client";

import { Copy, Filter, FilterX } from "lucide-react";
import dynamic from "next/dynamic";

import { copyText } from "@/components/ui/copy-text";
import { toast } from "@/components/ui/toast";
import type { MenuEntry } from "@/components/ui/menu";

import type { FilterRequest } from "./data-column";

const MenuPopup = dynamic(
  () => import("@/components/ui/menu-popup").then((module) => module.MenuPopup),
  { ssr: false },
);

export type CellTarget = {
  /** The cell that the menu stands at. */
  cell: HTMLElement;
  columnId: string;
  title: string;
  value: string;
  filterable: boolean;
};

type Props = {
  target: CellTarget;
  open: boolean;
  onClose: () => void;
  onFilter: ((request: FilterRequest) => void) | undefined;
};

async function copy(value: string) {
  if (await copyText(value)) return toast.success("Copied");
  toast.error("The browser did not allow copying.", {
    detail: "Open the row and copy it from the panel.",
  });
}

/** What can be done with one value: filter for it, filter it out, copy it. */
export function CellMenu({ target, open, onClose, onFilter }: Props) {
  const { columnId, value } = target;
  const filter: MenuEntry[] =
    onFilter && target.filterable
      ? [
          {
            id: "for",
            label: "Filter for this value",
            icon: <Filter aria-hidden="true" />,
            onSelect: () => onFilter({ columnId, value, mode: "for" }),
          },
          {
            id: "out",
            label: "Filter out this value",
            icon: <FilterX aria-hidden="true" />,
            onSelect: () => onFilter({ columnId, value, mode: "out" }),
          },
        ]
      : [];
  return (
    <MenuPopup
      label={`${target.title} ${value}`}
      items={[
        ...filter,
        {
          id: "copy",
          label: "Copy",
          icon: <Copy aria-hidden="true" />,
          onSelect: () => void copy(value),
        },
      ]}
      anchor={{ current: target.cell }}
      returnTo={{ current: target.cell.closest<HTMLElement>("[data-row-id]") }}
      align="end"
      side="bottom"
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    />
  );
}
