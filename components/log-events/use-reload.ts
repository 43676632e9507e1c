"use client";

import { useCallback, useState } from "react";

import { isRelative, type TimeRange } from "./time-range";
import type { Moment } from "./use-moment";

/** Reads a list again from its newest row on; `reloads` says how often it did. */
export function useReload(url: TimeRange, { now, moveTo }: Moment, refetch: () => unknown) {
  const [reloads, setReloads] = useState(0);
  const relative = isRelative(url);
  const reload = useCallback(() => {
    setReloads((times) => times + 1);
    // Another moment is another list; without a relative range it is the same one.
    if (relative) moveTo(now());
    else void refetch();
  }, [relative, refetch, now, moveTo]);
  return { reload, reloads };
}
