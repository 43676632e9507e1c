"use client";

import { useSyncExternalStore } from "react";

import { usePreferences } from "./preferences-provider";

const tickMilliseconds = 5_000;
const listeners = new Set<() => void>();
let now = 0;
let timer: ReturnType<typeof setInterval> | undefined;

function tick() {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  if (listeners.size === 1) timer = setInterval(tick, tickMilliseconds);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

function current() {
  // A clock that stood still starts again at the right time.
  if (Date.now() - now > 2 * tickMilliseconds) now = Date.now();
  return now;
}

/** The time in milliseconds, anew every five seconds: one timer for the whole page. */
export function useNow(): number {
  const { drawnAt } = usePreferences();
  return useSyncExternalStore(subscribe, current, () => drawnAt);
}
