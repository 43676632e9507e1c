"use client";

import { Kbd } from "@/components/ui/kbd";

import { useShortcuts } from "./shortcuts";

/** The keys of this page, by group. */
export function ShortcutList() {
  const all = useShortcuts();
  const groups = [...new Set(all.map(({ group }) => group))];
  return (
    <div className="gap-8 sm:columns-2">
      {groups.map((group) => (
        <section key={group} className="mb-5 break-inside-avoid">
          <h3 className="pb-1 text-xs font-medium text-faint">{group}</h3>
          <ul>
            {all
              .filter((shortcut) => shortcut.group === group)
              .map((shortcut) => (
                <li
                  key={shortcut.keys}
                  className="flex h-8 items-center justify-between gap-4 text-sm"
                >
                  {shortcut.title}
                  <Kbd keys={shortcut.keys} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
