"use client";

import dynamic from "next/dynamic";
import { useRef, useState, type ReactNode, type RefObject } from "react";

export type MenuEntry =
  | { kind: "separator"; id: string }
  | { kind: "label"; id: string; label: string }
  | {
      kind?: "item";
      id: string;
      label: string;
      icon?: ReactNode;
      /** Shown at the end of the line. */
      shortcut?: string;
      danger?: boolean;
      disabled?: boolean;
      href?: string;
      onSelect?: () => void;
    }
  | {
      /** Stays open when it is chosen. */
      kind: "checkbox";
      id: string;
      label: string;
      checked: boolean;
      disabled?: boolean;
      onChange: (checked: boolean) => void;
    };

export type TriggerProps = {
  ref: RefObject<HTMLButtonElement | null>;
  "aria-haspopup": "menu" | "dialog";
  "aria-expanded": boolean;
  onClick: () => void;
  onPointerEnter: () => void;
  onFocus: () => void;
};

type Props = {
  /** The menu's accessible name. */
  label: string;
  items: readonly MenuEntry[];
  trigger: (props: TriggerProps) => ReactNode;
  header?: ReactNode;
  align?: "start" | "end";
  side?: "top" | "bottom" | "right";
};

const load = () => import("./menu-popup").then((module) => module.MenuPopup);
const MenuPopup = dynamic(load, { ssr: false });

/** A list of actions behind a button; its code is fetched when the pointer or the focus comes near. */
export function Menu({ label, items, trigger, header, align = "start", side = "bottom" }: Props) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [state, setState] = useState<"never" | "open" | "closed">("never");
  const open = state === "open";
  return (
    <>
      {trigger({
        ref: anchor,
        "aria-haspopup": "menu",
        "aria-expanded": open,
        onClick: () => setState(open ? "closed" : "open"),
        onPointerEnter: () => void load(),
        onFocus: () => void load(),
      })}
      {state === "never" ? null : (
        <MenuPopup
          label={label}
          items={items}
          header={header}
          anchor={anchor}
          align={align}
          side={side}
          open={open}
          onOpenChange={(next) => setState(next ? "open" : "closed")}
        />
      )}
    </>
  );
}
