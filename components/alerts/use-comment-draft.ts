"use client";

import { useCallback, useState } from "react";

const storageKey = (key: string) => `margay.draft.${key}`;

function read(key: string): string {
  try {
    return sessionStorage.getItem(storageKey(key)) ?? "";
  } catch {
    return "";
  }
}

function write(key: string, text: string) {
  try {
    if (text === "") sessionStorage.removeItem(storageKey(key));
    else sessionStorage.setItem(storageKey(key), text);
  } catch {
    // Without storage the draft lasts as long as the field.
  }
}

/** What is being written, kept in this tab until it is sent; drawn in the browser only. */
export function useCommentDraft(key: string): [string, (text: string) => void, () => void] {
  const [drafts, setDrafts] = useState<Record<string, string>>({});
  const text = drafts[key] ?? read(key);
  const set = useCallback(
    (next: string) => {
      write(key, next);
      setDrafts((all) => ({ ...all, [key]: next }));
    },
    [key],
  );
  const forget = useCallback(() => set(""), [set]);
  return [text, set, forget];
}
