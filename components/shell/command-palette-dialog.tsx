"use client";

import { Dialog } from "@base-ui/react/dialog";
import { Command } from "cmdk";
import { Search } from "lucide-react";

import { Kbd } from "@/components/ui/kbd";

import type { ShellViewer } from "./shell-viewer";
import { usePaletteCommands } from "./use-palette-commands";

type Props = { viewer: ShellViewer; open: boolean; onOpenChange: (open: boolean) => void };

const groupStyle =
  "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-faint";

export function CommandPaletteDialog({ viewer, open, onOpenChange }: Props) {
  const groups = usePaletteCommands(viewer);
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          data-own-keys
          aria-label="Search and commands"
          className="fixed inset-x-3 top-[14dvh] z-50 mx-auto rounded-md bg-raised shadow-float outline-none transition-[opacity,scale] duration-100 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0 sm:w-140"
        >
          <Command label="Search and commands" loop>
            <div className="flex items-center gap-2.5 border-b border-line px-4">
              <Search aria-hidden="true" className="size-4 text-faint" />
              <Command.Input
                placeholder="Go to a page or do something"
                className="h-12 w-full bg-transparent text-base outline-none"
              />
            </div>
            <Command.List className="max-h-96 overflow-auto p-2">
              <Command.Empty className="px-2 py-8 text-center text-sm text-muted">
                Nothing here has that name.
              </Command.Empty>
              {groups.map((group) => (
                <Command.Group key={group.title} heading={group.title} className={groupStyle}>
                  {group.commands.map(({ id, title, icon: Icon, keys, run }) => (
                    <Command.Item
                      key={id}
                      value={title}
                      onSelect={() => {
                        onOpenChange(false);
                        run();
                      }}
                      className="flex h-9 cursor-default items-center gap-2.5 rounded-sm px-2 text-sm data-[selected=true]:bg-active [&_svg]:size-4 [&_svg]:text-muted"
                    >
                      <Icon aria-hidden="true" />
                      <span className="flex-1">{title}</span>
                      {keys ? <Kbd keys={keys} /> : null}
                    </Command.Item>
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
