"use client";

import { useQueryStates } from "nuqs";
import { useCallback } from "react";

import { type AuditUrl, auditUrlParsers } from "./search-params";

export type AuditUrlChange = { [Name in keyof AuditUrl]?: AuditUrl[Name] | null };

/** The page's address as state. Back undoes a filter and closes the panel; moving from entry to entry leaves no trail. */
export function useAuditUrl() {
  const [url, set] = useQueryStates(auditUrlParsers, { history: "push" });
  const change = useCallback((part: AuditUrlChange) => void set(part), [set]);
  const isOpen = url.entry !== null;
  const open = useCallback(
    (entry: string | null) => void set({ entry }, { history: isOpen ? "replace" : "push" }),
    [set, isOpen],
  );
  return { url, change, open };
}
