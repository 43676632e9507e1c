"use client";

import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";

import { buttonStyle } from "@/components/ui/button-style";

import { Brand } from "./brand";
import { NavigationLink } from "./navigation-link";
import { NavigationList } from "./navigation-list";
import { settingsItem } from "./navigation";
import type { ShellViewer } from "./shell-viewer";
import { UserMenu } from "./user-menu";

type Props = { viewer: ShellViewer; open: boolean; onOpenChange: (open: boolean) => void };

export function NavigationDrawer({ viewer, open, onOpenChange }: Props) {
  const close = () => onOpenChange(false);
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          data-own-keys
          aria-label="Navigation"
          className="fixed inset-y-0 left-0 z-40 flex w-72 max-w-[85vw] flex-col bg-subtle px-2 pb-2 shadow-float outline-none transition-[opacity,translate] duration-150 ease-out data-ending-style:-translate-x-4 data-ending-style:opacity-0 data-starting-style:-translate-x-4 data-starting-style:opacity-0"
        >
          <div className="flex h-12 items-center justify-between pl-2">
            <Brand />
            <Dialog.Close
              aria-label="Close"
              className={buttonStyle({ variant: "ghost", size: "icon" })}
            >
              <X aria-hidden="true" />
            </Dialog.Close>
          </div>
          <nav aria-label="Main" className="flex min-h-0 flex-1 flex-col overflow-y-auto pt-2">
            <NavigationList permissions={viewer.permissions} onNavigate={close} />
            <div className="mt-auto">
              <NavigationLink item={settingsItem} onNavigate={close} />
            </div>
          </nav>
          <div className="mt-1 border-t border-line pt-2">
            <UserMenu viewer={viewer} />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
