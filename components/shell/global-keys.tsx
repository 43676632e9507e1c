"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

import { usePreferences } from "@/components/theme/preferences-provider";
import { Dialog } from "@/components/ui/dialog";

import { settingsItem, visibleNavigation, type NavigationItem } from "./navigation";
import { usePalette } from "./palette-state";
import { ShortcutList } from "./shortcut-list";
import { onShowShortcuts } from "./shortcut-help-state";
import type { ShellViewer } from "./shell-viewer";
import { useShortcut } from "./shortcuts";

/** The keys that work everywhere, and the list of all keys. */
export function GlobalKeys({ viewer }: { viewer: ShellViewer }) {
  const [helpOpen, setHelpOpen] = useState(false);
  const palette = usePalette();
  const { clock, set } = usePreferences();

  useEffect(() => onShowShortcuts(() => setHelpOpen(true)), []);
  useShortcut({ keys: "mod+k", title: "Commands", group: "Everywhere" }, () =>
    palette.setOpen(!palette.open),
  );
  useShortcut({ keys: "?", title: "Show the keys", group: "Everywhere" }, () => setHelpOpen(true));
  useShortcut({ keys: "u", title: "Times in UTC or your zone", group: "Everywhere" }, () =>
    set({ clock: clock === "utc" ? "local" : "utc" }),
  );

  const items = [
    ...visibleNavigation(viewer.permissions).flatMap((group) => group.items),
    settingsItem,
  ];
  return (
    <>
      {items.map((item) => (
        <GoToKey key={item.href} item={item} />
      ))}
      <Dialog open={helpOpen} onOpenChange={setHelpOpen} title="Keyboard shortcuts" size="md">
        <ShortcutList />
      </Dialog>
    </>
  );
}

function GoToKey({ item }: { item: NavigationItem }) {
  const router = useRouter();
  useShortcut({ keys: item.keys, title: item.title, group: "Go to" }, () => router.push(item.href));
  return null;
}
