"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";

import { useEver } from "./use-ever";

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  size?: "sm" | "md" | "lg";
  children?: ReactNode;
};

const DialogPopup = dynamic(() => import("./dialog-popup").then((module) => module.DialogPopup), {
  ssr: false,
});

/** A question that must be answered first; its code is fetched when it opens. */
export function Dialog(props: DialogProps) {
  return useEver(props.open) ? <DialogPopup {...props} /> : null;
}
