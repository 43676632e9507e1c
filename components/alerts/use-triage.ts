"use client";

import { useState } from "react";

import { toast } from "@/components/ui/toast";
import type { AlertDto, AlertFilters } from "@/lib/alerts/contract";
import { ApiError } from "@/lib/http-client/api-fetch";
import type { AlertStatus } from "@/lib/kernel/alert-terms";

import type { AlertChange } from "./alert-change";
import { readAllAlerts } from "./send-change";
import { useAlertChanges } from "./use-alert-changes";

/** What a change is about: known alerts, or everything under the filters. */
export type Targets =
  | { kind: "alerts"; alerts: readonly AlertDto[] }
  | { kind: "matching"; filters: AlertFilters; count: number; more: boolean };

export type Question = { kind: "resolve" | "assign" | "snooze"; targets: Targets };
/** A change that cannot be undone, since nobody knows how all of the alerts were. */
export type Endless = { filters: AlertFilters; count: number; change: AlertChange };

/** How many a change is about, and whether there are more than were counted. */
export function targetCount(targets: Targets): { count: number; more: boolean } {
  return targets.kind === "alerts" ? { count: targets.alerts.length, more: false } : targets;
}

/** What a person can do about alerts; what needs an answer first is asked by `TriageDialogs`. */
export function useTriage(onDone: () => void = () => {}) {
  const apply = useAlertChanges();
  const [question, setQuestion] = useState<Question | null>(null);
  const [endless, setEndless] = useState<Endless | null>(null);

  const change = async (targets: Targets, wanted: AlertChange) => {
    setQuestion(null);
    if (targets.kind === "alerts") {
      onDone();
      return apply(targets.alerts, wanted);
    }
    const { filters, count, more } = targets;
    if (more) return setEndless({ filters, count, change: wanted });
    onDone();
    const alerts = await readAllAlerts(filters).catch((error: unknown) => {
      const known = error instanceof ApiError ? error : null;
      toast.error(known?.title ?? "Nothing was changed", {
        detail: known?.detail ?? "The alerts could not be read. Reload the page and try again.",
      });
      return [];
    });
    return apply(alerts, wanted);
  };

  return {
    question,
    endless,
    ask: (kind: Question["kind"], targets: Targets) => setQuestion({ kind, targets }),
    close: () => setQuestion(null),
    closeEndless: (isDone: boolean) => {
      setEndless(null);
      if (isDone) onDone();
    },
    change: (targets: Targets, wanted: AlertChange) => void change(targets, wanted),
    setStatus: (targets: Targets, status: AlertStatus) => {
      if (status === "RESOLVED") setQuestion({ kind: "resolve", targets });
      else void change(targets, { status });
    },
  };
}

export type Triage = ReturnType<typeof useTriage>;
