"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";

import { type TriggerProps, useLazyPopup } from "./use-lazy-popup";

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
  const lazy = useLazyPopup("menu", load);
  return (
    <>
      {trigger(lazy.trigger)}
      {lazy.ever ? (
        <MenuPopup
          label={label}
          items={items}
          header={header}
          align={align}
          side={side}
          {...lazy.popup}
        />
      ) : null}
    </>
  );
}
