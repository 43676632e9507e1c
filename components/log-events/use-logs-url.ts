"use client";

import { useQueryStates } from "nuqs";
import { useCallback } from "react";

import { logsUrlParsers, type LogsUrl } from "./search-params";

export type LogsUrlChange = { [Name in keyof LogsUrl]?: LogsUrl[Name] | null };

/** The page's address as state. Back undoes a filter and closes the panel; moving from event to event leaves no trail. */
export function useLogsUrl() {
  const [url, set] = useQueryStates(logsUrlParsers, { history: "push" });
  const change = useCallback((part: LogsUrlChange) => void set(part), [set]);
  const isOpen = url.event !== null;
  const open = useCallback(
    (event: string | null) => void set({ event }, { history: isOpen ? "replace" : "push" }),
    [set, isOpen],
  );
  return { url, change, open };
}
