"use client";

import { ChevronsUpDown, Keyboard, LogOut } from "lucide-react";
import { useTheme } from "next-themes";

import { leave } from "@/components/auth/auth-client";
import { usePreferences } from "@/components/theme/preferences-provider";
import { cn } from "@/components/ui/cn";
import { Menu, type MenuEntry } from "@/components/ui/menu";

import { showShortcuts } from "./shortcut-help-state";
import type { ShellViewer } from "./shell-viewer";

const themes = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

type Props = { viewer: ShellViewer; collapsed?: boolean };

export function UserMenu({ viewer, collapsed = false }: Props) {
  const { theme = "system", setTheme } = useTheme();
  const { clock, set } = usePreferences();
  const initial = (viewer.name.trim()[0] ?? "?").toUpperCase();

  const items: MenuEntry[] = [
    { kind: "label", id: "theme", label: "Theme" },
    ...themes.map(({ value, label }): MenuEntry => ({
      kind: "checkbox",
      id: value,
      label,
      checked: theme === value,
      onChange: () => setTheme(value),
    })),
    { kind: "separator", id: "after-theme" },
    {
      kind: "checkbox",
      id: "utc",
      label: "Times in UTC",
      checked: clock === "utc",
      onChange: (utc) => set({ clock: utc ? "utc" : "local" }),
    },
    {
      id: "keys",
      label: "Keyboard shortcuts",
      icon: <Keyboard aria-hidden="true" />,
      shortcut: "?",
      onSelect: showShortcuts,
    },
    { kind: "separator", id: "before-sign-out" },
    {
      id: "sign-out",
      label: "Sign out",
      icon: <LogOut aria-hidden="true" />,
      onSelect: () => void leave(),
    },
  ];

  return (
    <Menu
      label="Your account"
      items={items}
      side={collapsed ? "right" : "top"}
      header={
        <div className="border-b border-line px-2 pt-1 pb-2 text-sm">
          <p className="truncate font-medium">{viewer.name}</p>
          <p className="truncate text-muted">{viewer.email}</p>
        </div>
      }
      trigger={(props) => (
        <button
          type="button"
          {...props}
          aria-label={collapsed ? `Your account: ${viewer.name}` : undefined}
          className={cn(
            "flex items-center gap-2.5 rounded-md text-left hover:bg-hover aria-expanded:bg-hover",
            collapsed ? "size-9 justify-center" : "w-full px-2 py-1.5",
          )}
        >
          <span
            aria-hidden="true"
            className="grid size-7 shrink-0 place-items-center rounded-full bg-active text-xs font-semibold"
          >
            {initial}
          </span>
          {collapsed ? null : (
            <>
              <span className="sr-only">Your account:</span>
              <span className="min-w-0 flex-1 text-xs leading-4">
                <span className="block truncate text-sm font-medium">{viewer.name}</span>
                <span className="block truncate text-muted">{viewer.roleTitle}</span>
              </span>
              <ChevronsUpDown aria-hidden="true" className="size-4 text-faint" />
            </>
          )}
        </button>
      )}
    />
  );
}
