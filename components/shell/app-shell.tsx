"use client";

import type { ReactNode } from "react";

import { CommandPalette } from "./command-palette";
import { GlobalKeys } from "./global-keys";
import { MobileBar } from "./mobile-bar";
import { PaletteProvider } from "./palette-state";
import { PermissionsContext } from "./permissions";
import type { ShellViewer } from "./shell-viewer";
import { Sidebar } from "./sidebar";
import { WorkerBanner } from "./worker-banner";

type Props = { viewer: ShellViewer; children: ReactNode };

/** The frame of every page: navigation at the left, a bar at the top on phones, and the page. */
export function AppShell({ viewer, children }: Props) {
  return (
    <PaletteProvider>
      <a
        href="#main"
        className="sr-only z-60 rounded-md bg-accent px-3 py-2 text-sm font-medium text-accent-fg focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to the page
      </a>
      <div className="isolate grid h-dvh grid-rows-[auto_minmax(0,1fr)] sm:grid-cols-[auto_minmax(0,1fr)] sm:grid-rows-1">
        <MobileBar viewer={viewer} />
        <Sidebar viewer={viewer} />
        <main
          id="main"
          tabIndex={-1}
          className="flex min-h-0 min-w-0 flex-col overflow-y-auto outline-none"
        >
          <WorkerBanner />
          <PermissionsContext value={viewer.permissions}>{children}</PermissionsContext>
        </main>
      </div>
      <GlobalKeys viewer={viewer} />
      <CommandPalette viewer={viewer} />
    </PaletteProvider>
  );
}
