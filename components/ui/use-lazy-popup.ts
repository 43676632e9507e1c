"use client";

import { type RefObject, useRef, useState } from "react";

export type TriggerProps = {
  ref: RefObject<HTMLButtonElement | null>;
  "aria-haspopup": "menu" | "dialog";
  "aria-expanded": boolean;
  onClick: () => void;
  onPointerEnter: () => void;
  onFocus: () => void;
};

/** What a button needs that opens something whose code is fetched when the pointer or the focus comes near. */
export function useLazyPopup(kind: TriggerProps["aria-haspopup"], load: () => Promise<unknown>) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [state, setState] = useState<"never" | "open" | "closed">("never");
  const open = state === "open";
  const onOpenChange = (next: boolean) => setState(next ? "open" : "closed");
  const trigger: TriggerProps = {
    ref: anchor,
    "aria-haspopup": kind,
    "aria-expanded": open,
    onClick: () => onOpenChange(!open),
    onPointerEnter: () => void load(),
    onFocus: () => void load(),
  };
  /** `ever`: it was opened once, so that it has to be drawn, also while it closes. */
  return { trigger, ever: state !== "never", popup: { anchor, open, onOpenChange } };
}
