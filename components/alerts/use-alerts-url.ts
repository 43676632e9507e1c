"use client";

import { useQueryStates } from "nuqs";
import { useCallback } from "react";

import { type AlertsUrl, alertsUrlParsers } from "./search-params";

export type AlertsUrlChange = { [Name in keyof AlertsUrl]?: AlertsUrl[Name] | null };

/** The page's address as state. Back undoes a filter and closes the panel; moving from alert to alert leaves no trail. */
export function useAlertsUrl() {
  const [url, set] = useQueryStates(alertsUrlParsers, { history: "push" });
  const change = useCallback((part: AlertsUrlChange) => void set(part), [set]);
  const isOpen = url.alert !== null;
  const open = useCallback(
    (alert: string | null) => void set({ alert }, { history: isOpen ? "replace" : "push" }),
    [set, isOpen],
  );
  return { url, change, open };
}
