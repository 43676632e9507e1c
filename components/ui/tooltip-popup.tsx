"use client";

import { Tooltip } from "@base-ui/react/tooltip";
import { useEffect } from "react";

import { cn } from "./cn";
import { floatStyle } from "./float-style";

const id = "tooltip";

/** The text at the anchor; `TooltipHost` fetches it. */
export function TooltipPopup({ anchor }: { anchor: HTMLElement }) {
  useEffect(() => {
    // A button whose tooltip is its name would be read twice.
    if (anchor.dataset.tooltipName !== undefined || anchor.hasAttribute("aria-describedby")) {
      return undefined;
    }
    anchor.setAttribute("aria-describedby", id);
    return () => anchor.removeAttribute("aria-describedby");
  }, [anchor]);

  return (
    <Tooltip.Root open>
      <Tooltip.Portal>
        <Tooltip.Positioner
          anchor={anchor}
          side="top"
          sideOffset={6}
          collisionPadding={8}
          className="pointer-events-none z-60"
        >
          <Tooltip.Popup
            id={id}
            role="tooltip"
            className={cn(floatStyle, "max-w-80 px-2 py-1 text-xs whitespace-pre-line")}
          >
            {anchor.dataset.tooltip}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
