"use client";

import type { ComponentProps } from "react";

import { useHydrated } from "@/components/theme/use-hydrated";

import { Switch } from "./switch";

type Props = Omit<ComponentProps<typeof Switch>, "onChange" | "disabled" | "style"> & {
  onSwitch: (on: boolean) => void;
};

/** A switch outside of a form: it acts at once. */
export function LiveSwitch({ onSwitch, ...props }: Props) {
  const hydrated = useHydrated();
  return (
    <Switch
      {...props}
      onChange={(event) => onSwitch(event.target.checked)}
      // A press before the page's code is there would be lost.
      disabled={!hydrated}
      // Not yet usable for a blink only: no reason to change its look.
      {...(hydrated ? {} : { style: { opacity: 1 } })}
    />
  );
}
