"use client";

import { useShortcut } from "@/components/shell/shortcuts";

import { targetCount, type Targets, type Triage } from "./use-triage";

const group = "Alerts";

/** The keys of triage; `targets` says what they are about, null hands the key on. */
export function useTriageKeys(triage: Triage, targets: () => Targets | null, enabled: boolean) {
  const about = (act: (found: Targets) => void) => () => {
    // What is typed before the question is drawn is no command.
    if (triage.question !== null || triage.endless !== null) return undefined;
    const found = targets();
    if (!found || targetCount(found).count === 0) return false;
    act(found);
    return undefined;
  };
  useShortcut(
    { keys: "e", title: "Resolve", group },
    about((found) => triage.ask("resolve", found)),
    enabled,
  );
  useShortcut(
    { keys: "t", title: "Triage", group },
    about((found) => triage.setStatus(found, "TRIAGED")),
    enabled,
  );
  useShortcut(
    { keys: "r", title: "Reopen", group },
    about((found) => triage.setStatus(found, "OPEN")),
    enabled,
  );
  useShortcut(
    { keys: "a", title: "Assign", group },
    about((found) => triage.ask("assign", found)),
    enabled,
  );
  useShortcut(
    { keys: "z", title: "Snooze", group },
    about((found) => triage.ask("snooze", found)),
    enabled,
  );
}
