"use client";

import { Menu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import Link from "next/link";
import type { ReactNode, RefObject } from "react";

import { cn } from "./cn";
import { floatStyle } from "./float-style";
import type { MenuEntry } from "./menu";

type Props = {
  label: string;
  items: readonly MenuEntry[];
  header?: ReactNode;
  anchor: RefObject<HTMLElement | null>;
  /** Where the focus goes afterwards; the anchor unless told. */
  returnTo?: RefObject<HTMLElement | null>;
  align: "start" | "end";
  side: "top" | "bottom" | "right";
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

const itemStyle =
  "flex h-8 cursor-default select-none items-center gap-2 rounded-sm px-2 text-sm outline-none data-disabled:opacity-50 data-highlighted:bg-active [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted";

/** The open menu; `Menu` fetches it. */
export function MenuPopup({
  label,
  items,
  header,
  anchor,
  returnTo = anchor,
  align,
  side,
  open,
  onOpenChange,
}: Props) {
  return (
    <Menu.Root
      open={open}
      modal={false}
      onOpenChange={(next, { reason, event }) => {
        // The button that opened it closes it by itself.
        const onAnchor = event.target instanceof Node && anchor.current?.contains(event.target);
        if (!next && reason === "outside-press" && onAnchor) return;
        onOpenChange(next);
      }}
    >
      <Menu.Portal>
        <Menu.Positioner
          anchor={anchor}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 outline-none"
        >
          <Menu.Popup
            aria-label={label}
            // A dialog that an item opened has hidden the page behind it, and has the focus.
            finalFocus={() =>
              returnTo.current?.closest("[aria-hidden=true]") ? false : returnTo.current
            }
            className={cn(
              floatStyle,
              "max-h-(--available-height) max-w-80 min-w-48 overflow-x-hidden overflow-y-auto p-1",
            )}
          >
            {header}
            {items.map((item) => (
              <Entry key={item.id} item={item} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Entry({ item }: { item: MenuEntry }) {
  if (item.kind === "separator") return <Menu.Separator className="my-1 h-px bg-line" />;
  if (item.kind === "label")
    return <div className="px-2 pt-1.5 pb-1 text-xs text-faint">{item.label}</div>;
  if (item.kind === "checkbox") {
    return (
      <Menu.CheckboxItem
        checked={item.checked}
        disabled={item.disabled}
        onCheckedChange={item.onChange}
        className={itemStyle}
      >
        <span className="grid size-4 place-items-center">
          <Menu.CheckboxItemIndicator>
            <Check aria-hidden="true" />
          </Menu.CheckboxItemIndicator>
        </span>
        {item.label}
      </Menu.CheckboxItem>
    );
  }
  const content = (
    <>
      {item.icon}
      <span className="flex-1 truncate">{item.label}</span>
      {item.shortcut ? <span className="pl-4 text-xs text-faint">{item.shortcut}</span> : null}
    </>
  );
  const className = cn(itemStyle, item.danger && "text-critical [&_svg]:text-critical");
  if (item.href) {
    return (
      <Menu.LinkItem closeOnClick className={className} render={<Link href={item.href} />}>
        {content}
      </Menu.LinkItem>
    );
  }
  return (
    <Menu.Item disabled={item.disabled} onClick={item.onSelect} className={className}>
      {content}
    </Menu.Item>
  );
}
