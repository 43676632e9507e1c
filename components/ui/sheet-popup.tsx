"use client";

import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useRef } from "react";

import { buttonStyle } from "./button-style";
import type { SheetProps } from "./sheet";

/** The open panel; `Sheet` fetches it. */
export function SheetPopup({
  open,
  onOpenChange,
  title,
  description,
  actions,
  modal = false,
  returnFocus = true,
  children,
}: SheetProps) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root
      open={open}
      onOpenChange={onOpenChange}
      modal={modal}
      disablePointerDismissal={!modal}
    >
      <Dialog.Portal>
        {modal ? (
          <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        ) : null}
        <Dialog.Popup
          ref={popup}
          initialFocus={popup}
          finalFocus={returnFocus}
          className="fixed inset-0 z-40 flex flex-col bg-raised shadow-float outline-none transition-[opacity,translate] duration-150 ease-out data-ending-style:translate-x-4 data-ending-style:opacity-0 data-starting-style:translate-x-4 data-starting-style:opacity-0 sm:left-auto sm:w-[min(36rem,calc(100vw-3rem))]"
        >
          <div className="flex min-h-13 items-center gap-2 border-b border-line py-2 pr-3 pl-5">
            <div className="min-w-0 flex-1">
              <Dialog.Title className="truncate text-base font-semibold">{title}</Dialog.Title>
              {description ? (
                <Dialog.Description render={<div />} className="truncate text-sm text-muted">
                  {description}
                </Dialog.Description>
              ) : null}
            </div>
            {actions}
            <Dialog.Close
              aria-label="Close"
              className={buttonStyle({ variant: "ghost", size: "icon" })}
            >
              <X aria-hidden="true" />
            </Dialog.Close>
          </div>
          {/* Focusable, so that the keyboard can scroll it when it holds nothing to press. */}
          <div
            role="group"
            aria-label="Details"
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
            tabIndex={0}
            className="relative min-h-0 flex-1 overflow-auto px-5 py-4 focus-visible:-outline-offset-2"
          >
            {children}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
