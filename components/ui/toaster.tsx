"use client";

import { useTheme } from "next-themes";
import { type FocusEvent, type MouseEvent, useEffect } from "react";
import { toast as show, Toaster as Sonner } from "sonner";

import { receiveToasts } from "./toast";

/** A press on a toast's button leaves the focus where the person works. */
function keepFocus(event: MouseEvent) {
  if (event.target instanceof Element && event.target.closest("button")) event.preventDefault();
}

/** Whoever pressed on a toast, to mark its text say, and goes on elsewhere is not brought back: only keys come and go. */
function forgetFocus(event: FocusEvent) {
  if (!event.target.matches(":focus-visible")) event.stopPropagation();
}

/** Draws the toasts; `ToastHost` fetches it. */
export function Toaster() {
  const { resolvedTheme } = useTheme();

  useEffect(
    () =>
      receiveToasts(({ kind, title, detail, action }) => {
        show[kind](title, {
          description: detail,
          action,
          // What can be undone stays long enough to be thought about.
          duration: kind === "error" || action ? 10_000 : 5_000,
        });
      }),
    [],
  );

  return (
    <div role="presentation" onMouseDown={keepFocus} onFocusCapture={forgetFocus}>
      <Sonner
        theme={resolvedTheme === "dark" ? "dark" : "light"}
        position="bottom-right"
        closeButton
        toastOptions={{
          unstyled: true,
          classNames: {
            toast:
              "group flex w-full font-sans items-start gap-2.5 rounded-md bg-raised p-3 pr-8 text-sm text-ink shadow-float sm:w-88 [&>[data-icon]]:mt-0.5 [&>[data-icon]]:size-4",
            title: "font-medium",
            description: "text-muted",
            icon: "text-muted group-data-[type=error]:text-critical group-data-[type=success]:text-ok [&_svg]:size-4",
            content: "grid min-w-0 flex-1 gap-0.5",
            actionButton:
              "self-center rounded-md border border-strong px-2 py-1 text-xs font-medium hover:bg-hover",
            closeButton:
              "absolute top-2.5 right-2 grid size-5 place-items-center rounded-sm text-faint hover:bg-hover hover:text-ink",
          },
        }}
      />
    </div>
  );
}
