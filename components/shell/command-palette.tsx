"use client";

import dynamic from "next/dynamic";

import { useEver } from "@/components/ui/use-ever";

import { usePalette } from "./palette-state";
import type { ShellViewer } from "./shell-viewer";

const PaletteDialog = dynamic(
  () => import("./command-palette-dialog").then((module) => module.CommandPaletteDialog),
  {
    ssr: false,
  },
);

/** ⌘K: its code is fetched when it opens. */
export function CommandPalette({ viewer }: { viewer: ShellViewer }) {
  const { open, setOpen } = usePalette();
  return useEver(open) ? (
    <PaletteDialog viewer={viewer} open={open} onOpenChange={setOpen} />
  ) : null;
}
