"use client";

import { Clock, Keyboard, LogOut, Plus, SunMoon, type LucideIcon } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTheme } from "next-themes";

import { leave } from "@/components/auth/auth-client";
import { visibleSettingsPages } from "@/components/settings/settings-pages";
import { usePreferences } from "@/components/theme/preferences-provider";

import { settingsItem, visibleNavigation } from "./navigation";
import { showShortcuts } from "./shortcut-help-state";
import type { ShellViewer } from "./shell-viewer";

type PaletteCommand = {
  id: string;
  title: string;
  icon: LucideIcon;
  keys?: string;
  run: () => void;
};

/** What the palette offers to this person: the pages of the navigation, then actions. */
export function usePaletteCommands(
  viewer: ShellViewer,
): { title: string; commands: PaletteCommand[] }[] {
  const router = useRouter();
  const { resolvedTheme, setTheme } = useTheme();
  const { clock, set } = usePreferences();
  const pages = [
    ...visibleNavigation(viewer.permissions).flatMap((group) => group.items),
    settingsItem,
    ...visibleSettingsPages(viewer.permissions)
      .filter(({ href }) => href !== settingsItem.href)
      .map(({ title, href }) => ({
        title: `Settings: ${title}`,
        href,
        icon: settingsItem.icon,
        keys: undefined,
      })),
  ];
  const actions: PaletteCommand[] = [
    {
      id: "theme",
      title: resolvedTheme === "dark" ? "Switch to light theme" : "Switch to dark theme",
      icon: SunMoon,
      run: () => setTheme(resolvedTheme === "dark" ? "light" : "dark"),
    },
    {
      id: "clock",
      title: clock === "utc" ? "Show times in your zone" : "Show times in UTC",
      icon: Clock,
      keys: "u",
      run: () => set({ clock: clock === "utc" ? "local" : "utc" }),
    },
    { id: "keys", title: "Keyboard shortcuts", icon: Keyboard, keys: "?", run: showShortcuts },
    { id: "sign-out", title: "Sign out", icon: LogOut, run: () => void leave() },
  ];
  if (viewer.permissions.includes("LogSourceModify")) {
    actions.unshift({
      id: "create-log-source",
      title: "Create log source",
      icon: Plus,
      run: () => router.push("/configure/log-sources/new"),
    });
  }
  if (viewer.permissions.includes("DestinationModify")) {
    actions.unshift({
      id: "create-destination",
      title: "Create alert destination",
      icon: Plus,
      run: () => router.push("/configure/alert-destinations/new"),
    });
  }
  if (viewer.permissions.includes("RuleModify")) {
    actions.unshift({
      id: "create-rule",
      title: "Create rule",
      icon: Plus,
      run: () => router.push("/detections/new"),
    });
  }
  if (viewer.permissions.includes("UserModify")) {
    actions.unshift({
      id: "add-user",
      title: "Add user",
      icon: Plus,
      run: () => router.push("/settings/users/new"),
    });
  }
  return [
    {
      title: "Go to",
      commands: pages.map(({ href, title, icon, keys }) => ({
        id: href,
        title,
        icon,
        keys,
        run: () => router.push(href),
      })),
    },
    { title: "Actions", commands: actions },
  ];
}
