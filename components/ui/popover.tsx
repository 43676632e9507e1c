"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";

import { type TriggerProps, useLazyPopup } from "./use-lazy-popup";

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
  const lazy = useLazyPopup("dialog", load);
  return (
    <>
      {trigger(lazy.trigger)}
      {lazy.ever ? (
        <PopoverPopup label={label} align={align} className={className} {...lazy.popup}>
          {typeof children === "function"
            ? children(() => lazy.popup.onOpenChange(false))
            : children}
        </PopoverPopup>
      ) : null}
    </>
  );
}
