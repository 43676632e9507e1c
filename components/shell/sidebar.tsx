"use client";

import { PanelLeft, Search } from "lucide-react";

import { usePreferences } from "@/components/theme/preferences-provider";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";

import { Brand } from "./brand";
import { NavigationLink } from "./navigation-link";
import { NavigationList } from "./navigation-list";
import { settingsItem } from "./navigation";
import { usePalette } from "./palette-state";
import type { ShellViewer } from "./shell-viewer";
import { UserMenu } from "./user-menu";

/** The navigation at the left of wide windows; collapsed it keeps its icons. */
export function Sidebar({ viewer }: { viewer: ShellViewer }) {
  const { navigation, set } = usePreferences();
  const palette = usePalette();
  const collapsed = navigation === "collapsed";
  const toggle = () => set({ navigation: collapsed ? "open" : "collapsed" });

  return (
    <aside
      aria-label="Sidebar"
      className={cn(
        "hidden min-h-0 flex-col border-r border-line bg-subtle px-2 pb-2 sm:flex",
        collapsed ? "w-13" : "w-56",
      )}
    >
      <div
        className={cn(
          "flex h-13 shrink-0 items-center justify-between",
          collapsed ? "justify-center" : "pl-2",
        )}
      >
        {collapsed ? null : <Brand />}
        <IconButton label={collapsed ? "Open navigation" : "Collapse navigation"} onClick={toggle}>
          <PanelLeft aria-hidden="true" />
        </IconButton>
      </div>
      <button
        type="button"
        aria-label={collapsed ? "Go to…" : undefined}
        aria-keyshortcuts="Meta+K Control+K"
        data-tooltip={collapsed ? "Go to… (Ctrl K)" : undefined}
        data-tooltip-name=""
        onClick={() => palette.setOpen(true)}
        className={cn(
          "mb-3 flex h-8 shrink-0 items-center gap-2 rounded-md text-sm text-muted hover:bg-hover hover:text-ink [&_svg]:size-4",
          collapsed ? "justify-center" : "border border-line bg-canvas pr-1.5 pl-2",
        )}
      >
        <Search aria-hidden="true" />
        {collapsed ? null : (
          <>
            <span className="flex-1 text-left">Go to…</span>
            <span aria-hidden="true">
              <Kbd keys="mod+k" />
            </span>
          </>
        )}
      </button>
      <nav aria-label="Main" className="flex min-h-0 flex-1 flex-col overflow-y-auto">
        <NavigationList permissions={viewer.permissions} collapsed={collapsed} />
        <div className="mt-auto pt-2">
          <NavigationLink item={settingsItem} collapsed={collapsed} />
        </div>
      </nav>
      <div className="mt-1 border-t border-line pt-2">
        <UserMenu viewer={viewer} collapsed={collapsed} />
      </div>
    </aside>
  );
}
