"use client";

import dynamic from "next/dynamic";
import { useRef, useState, type ReactNode } from "react";

import type { TriggerProps } from "./menu";

type Props = {
  /** The popover's accessible name. */
  label: string;
  trigger: (props: TriggerProps) => ReactNode;
  children: ReactNode | ((close: () => void) => ReactNode);
  align?: "start" | "end";
  /** Layout of the inside, e.g. its width. */
  className?: string;
};

const load = () => import("./popover-popup").then((module) => module.PopoverPopup);
const PopoverPopup = dynamic(load, { ssr: false });

/** A small panel at a button; its code is fetched when the pointer or the focus comes near. */
export function Popover({ label, trigger, children, align = "start", className = "p-3" }: Props) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [state, setState] = useState<"never" | "open" | "closed">("never");
  const open = state === "open";
  return (
    <>
      {trigger({
        ref: anchor,
        "aria-haspopup": "dialog",
        "aria-expanded": open,
        onClick: () => setState(open ? "closed" : "open"),
        onPointerEnter: () => void load(),
        onFocus: () => void load(),
      })}
      {state === "never" ? null : (
        <PopoverPopup
          label={label}
          anchor={anchor}
          align={align}
          className={className}
          open={open}
          onOpenChange={(next) => setState(next ? "open" : "closed")}
        >
          {typeof children === "function" ? children(() => setState("closed")) : children}
        </PopoverPopup>
      )}
    </>
  );
}
