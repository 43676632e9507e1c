"use client";

import dynamic from "next/dynamic";
import { useEffect } from "react";

import { useEver } from "@/components/ui/use-ever";

import type { AlertAccess } from "./alert-access";
import type { Triage } from "./use-triage";

const load = () => import("./triage-dialogs").then((module) => module.TriageDialogs);
const TriageDialogs = dynamic(load, { ssr: false });

/** Everything that a question needs, so that it stands there at once when a key asks it. */
const loadAll = () =>
  Promise.all([
    load(),
    import("@/components/ui/dialog-popup"),
    // It also says what failed, when nothing more can be fetched.
    import("@/components/ui/toaster"),
    import("./resolve-form"),
    import("./assign-picker"),
    import("./snooze-form"),
  ]);

/** What triage asks; its code is fetched once the page is drawn, for whoever may answer. */
export function TriageQuestions({ triage, access }: { triage: Triage; access: AlertAccess }) {
  const ever = useEver(triage.question !== null || triage.endless !== null);
  const { canModify } = access;
  useEffect(() => {
    // Without a network it is fetched when it is needed.
    if (canModify) void loadAll().catch(() => null);
  }, [canModify]);
  return ever ? <TriageDialogs triage={triage} access={access} /> : null;
}
