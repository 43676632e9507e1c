"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";

import { useEver } from "./use-ever";

export type SheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** Buttons before the close button, e.g. previous and next. */
  actions?: ReactNode;
  /** True blocks the page behind it; otherwise the page stays in use. */
  modal?: boolean;
  /** False when whoever opened it takes the focus back by itself, as the data table does. */
  returnFocus?: boolean;
  children?: ReactNode;
};

const SheetPopup = dynamic(() => import("./sheet-popup").then((module) => module.SheetPopup), {
  ssr: false,
});

/** A panel at the right side, a page on phones; Esc closes it. Its code is fetched when it opens. */
export function Sheet(props: SheetProps) {
  return useEver(props.open) ? <SheetPopup {...props} /> : null;
}
