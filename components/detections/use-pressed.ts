"use client";

import { useState } from "react";

/** Where a switch stands from the press on: the cache tells what it draws a moment later, and the switch must not spring back until then. */
export function usePressed(stored: boolean, press: (on: boolean) => Promise<unknown>) {
  const [pressed, setPressed] = useState<{ on: boolean } | null>(null);
  const onSwitch = (on: boolean) => {
    const mine = { on };
    setPressed(mine);
    // A later press has the say.
    const end = () => setPressed((now) => (now === mine ? null : now));
    void press(on).then(end, end);
  };
  return { checked: pressed?.on ?? stored, onSwitch };
}
