"use client";

import { Menu, Search } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";

import { IconButton } from "@/components/ui/icon-button";
import { useEver } from "@/components/ui/use-ever";

import { Brand } from "./brand";
import { usePalette } from "./palette-state";
import type { ShellViewer } from "./shell-viewer";

const NavigationDrawer = dynamic(
  () => import("./navigation-drawer").then((module) => module.NavigationDrawer),
  {
    ssr: false,
  },
);

/** The top bar of phones. */
export function MobileBar({ viewer }: { viewer: ShellViewer }) {
  const [open, setOpen] = useState(false);
  const palette = usePalette();
  const ever = useEver(open);
  return (
    <header className="flex h-12 items-center justify-between border-b border-line bg-subtle px-2 sm:hidden">
      <div className="flex items-center gap-1">
        <IconButton
          label="Open navigation"
          aria-expanded={open}
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
        >
          <Menu aria-hidden="true" />
        </IconButton>
        <Brand />
      </div>
      <IconButton label="Search and commands" onClick={() => palette.setOpen(true)}>
        <Search aria-hidden="true" />
      </IconButton>
      {ever ? <NavigationDrawer viewer={viewer} open={open} onOpenChange={setOpen} /> : null}
    </header>
  );
}
