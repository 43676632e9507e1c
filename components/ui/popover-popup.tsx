"use client";

import { Popover } from "@base-ui/react/popover";
import type { ReactNode, RefObject } from "react";

import { cn } from "./cn";
import { floatStyle } from "./float-style";

type Props = {
  label: string;
  anchor: RefObject<HTMLElement | null>;
  align: "start" | "end";
  className: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
};

/** The open popover; `Popover` fetches it. */
export function PopoverPopup({
  label,
  anchor,
  align,
  className,
  open,
  onOpenChange,
  children,
}: Props) {
  return (
    <Popover.Root
      open={open}
      onOpenChange={(next, { reason, event }) => {
        // The button that opened it closes it by itself.
        const onAnchor = event.target instanceof Node && anchor.current?.contains(event.target);
        if (!next && reason === "outside-press" && onAnchor) return;
        onOpenChange(next);
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          anchor={anchor}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="z-50"
        >
          <Popover.Popup
            aria-label={label}
            finalFocus={anchor}
            className={cn(
              floatStyle,
              "max-h-(--available-height) max-w-(--available-width) overflow-auto",
              className,
            )}
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
