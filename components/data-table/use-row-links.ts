"use client";

import { type MouseEvent, useRef } from "react";

import { useShortcut } from "@/components/shell/shortcuts";

/** True for a press on the row itself: a link or a button goes its own way, and a marked text is being copied. */
export function opensRow({ target }: MouseEvent): boolean {
  const onControl = target instanceof Element && target.closest("a, button") !== null;
  return !onControl && window.getSelection()?.isCollapsed !== false;
}

/** j and k go through the links that are marked with data-row-link; `what` is what a row is, e.g. "log source". */
export function useRowLinks<Body extends HTMLElement>(what: string) {
  const body = useRef<Body>(null);
  const move = (by: number) => {
    const links = [...(body.current?.querySelectorAll<HTMLElement>("[data-row-link]") ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    const start = by > 0 ? 0 : links.length - 1;
    const next = at === -1 ? start : Math.min(Math.max(at + by, 0), links.length - 1);
    links[next]?.focus();
  };
  useShortcut({ keys: "j", title: `Next ${what}`, group: "This page" }, () => move(1));
  useShortcut({ keys: "k", title: `Previous ${what}`, group: "This page" }, () => move(-1));
  return body;
}
