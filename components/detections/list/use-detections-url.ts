"use client";

import { useQueryStates } from "nuqs";
import { useCallback } from "react";

import { type DetectionsUrl, detectionsUrlParsers } from "./search-params";

export type DetectionsUrlChange = { [Name in keyof DetectionsUrl]?: DetectionsUrl[Name] | null };

/** The page's address as state. Back undoes a filter; what is typed leaves one step, not one a letter. */
export function useDetectionsUrl() {
  const [url, set] = useQueryStates(detectionsUrlParsers, { history: "push" });
  const change = useCallback((part: DetectionsUrlChange) => void set(part), [set]);
  const typed = url.q !== "";
  const search = useCallback(
    (q: string) => void set({ q: q || null }, { history: typed ? "replace" : "push" }),
    [set, typed],
  );
  return { url, change, search };
}
