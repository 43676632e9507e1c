"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";

export type Shortcut = {
  /** "j", "?", "escape", "mod+k" (⌘ or Ctrl), or one key after the other: "g l". */
  keys: string;
  title: string;
  /** Under which heading the list of keys shows it. */
  group: string;
};

type Entry = Shortcut & { run: (event: KeyboardEvent) => void | false };

const sequenceMilliseconds = 1_200;

let entries: readonly Entry[] = [];
let pending: { key: string; until: number } | null = null;
const listeners = new Set<() => void>();

function change(next: readonly Entry[]) {
  if (entries.length === 0 && next.length > 0) document.addEventListener("keydown", onKeyDown);
  if (next.length === 0) document.removeEventListener("keydown", onKeyDown);
  entries = next;
  for (const listener of listeners) listener();
}

/** True where keys write text or belong to an open menu or dialog. */
function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("[role=menu], [role=listbox], [data-own-keys]")) return true;
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "button"].includes(target.type);
  return (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const mod = event.metaKey || event.ctrlKey;
  if (!mod && isTaken(event.target)) return;
  const key = event.key.toLowerCase();
  const chord = mod ? `mod+${key}` : key;
  const first = pending && pending.until > event.timeStamp ? pending.key : null;
  pending = null;
  const sequence = first ? `${first} ${chord}` : chord;
  // The newest comes first, and hands on what is not for it by returning false.
  for (const entry of entries.toReversed()) {
    if (entry.keys !== sequence || entry.run(event) === false) continue;
    event.preventDefault();
    return;
  }
  if (!first && entries.some(({ keys }) => keys.startsWith(`${chord} `))) {
    pending = { key: chord, until: event.timeStamp + sequenceMilliseconds };
  }
}

/** Listens to keys while the component is there, and lists them under `?`. A handler that returns false leaves the key to others. */
export function useShortcut(shortcut: Shortcut, run: Entry["run"], enabled = true): void {
  const { keys, title, group } = shortcut;
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const entry: Entry = { keys, title, group, run: (event) => latest.current(event) };
    change([...entries, entry]);
    return () => change(entries.filter((other) => other !== entry));
  }, [keys, title, group, enabled]);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const none: readonly Entry[] = [];

/** The keys that work on this page now. */
export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    subscribe,
    () => entries,
    () => none,
  );
}
