"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";

const TooltipPopup = dynamic(
  () => import("./tooltip-popup").then((module) => module.TooltipPopup),
  { ssr: false },
);

const delayMilliseconds = 350;

/** One listener for the tooltips of the whole page: a table of a thousand times costs nothing. */
export function TooltipHost() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (target: EventTarget | null, delay: number) => {
      clearTimeout(timer);
      const next = target instanceof Element ? target.closest<HTMLElement>("[data-tooltip]") : null;
      if (!next) return setAnchor(null);
      timer = setTimeout(() => setAnchor(next), delay);
    };
    const onPointerOver = (event: PointerEvent) => {
      if (event.pointerType !== "touch") show(event.target, delayMilliseconds);
    };
    const onFocusIn = (event: FocusEvent) => {
      const focused = event.target instanceof Element && event.target.matches(":focus-visible");
      if (focused) show(event.target, 0);
    };
    const hide = () => show(null, 0);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape" || event.key === "Enter") hide();
    };
    document.addEventListener("pointerover", onPointerOver);
    document.addEventListener("focusin", onFocusIn);
    document.addEventListener("pointerdown", hide);
    document.addEventListener("keydown", onKeyDown);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointerover", onPointerOver);
      document.removeEventListener("focusin", onFocusIn);
      document.removeEventListener("pointerdown", hide);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, []);

  return anchor ? <TooltipPopup anchor={anchor} /> : null;
}
