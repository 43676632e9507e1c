"use client";

import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";

import { buttonStyle } from "./button-style";
import { cn } from "./cn";
import type { DialogProps } from "./dialog";

const widths = { sm: "sm:w-100", md: "sm:w-130", lg: "sm:w-180" };

/** The open dialog; `Dialog` fetches it. */
export function DialogPopup({
  open,
  onOpenChange,
  title,
  description,
  footer,
  size = "sm",
  children,
}: DialogProps) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          data-own-keys
          className={cn(
            "fixed inset-x-3 top-[12dvh] z-50 mx-auto flex max-h-[80dvh] flex-col rounded-md bg-raised shadow-float outline-none transition-[opacity,translate] duration-150 data-ending-style:opacity-0 data-starting-style:-translate-y-1 data-starting-style:opacity-0 sm:inset-x-auto sm:left-1/2 sm:-translate-x-1/2",
            widths[size],
          )}
        >
          <div className="grid gap-1 px-5 pt-4">
            <div className="flex items-start justify-between gap-4">
              <Dialog.Title className="min-w-0 pt-0.5 text-base font-semibold wrap-anywhere">
                {title}
              </Dialog.Title>
              <Dialog.Close
                aria-label="Close"
                className={cn(buttonStyle({ variant: "ghost", size: "iconSm" }), "-mr-2")}
              >
                <X aria-hidden="true" />
              </Dialog.Close>
            </div>
            {description ? (
              <Dialog.Description render={<div />} className="text-sm text-muted">
                {description}
              </Dialog.Description>
            ) : null}
          </div>
          <div className="relative min-h-0 overflow-auto px-5 pt-3 pb-5">{children}</div>
          {footer ? (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
              {footer}
            </div>
          ) : null}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
