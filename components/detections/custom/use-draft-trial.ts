"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import type { CustomRuleDefinition } from "@/lib/detections/custom/definition";
import { trialQueries } from "@/lib/detections/trials/queries";

import { useTrialCalls } from "../trial/use-trial-calls";
import { readTriedDraft, writeTriedDraft } from "./kept-draft";
import { isOutdated, rememberTried, type TriedDraft, type Written } from "./tried-draft";

type Tried = {
  /** The stored rule that it is to replace, whose settings and exceptions hold; null: none. */
  ruleId: string | null;
  /** Under which what was tried is kept in this tab. */
  what: string;
  written: Written;
};

/** The last trial of what is written, which goes on without this page; and how to begin and end one. */
export function useDraftTrial({ ruleId, what, written }: Tried) {
  const [tried, setTried] = useState(() => readTriedDraft(what));
  const { start, cancel, cancelling } = useTrialCalls();
  const { data, error, isPending } = useQuery({
    ...trialQueries.detail(tried?.trialId ?? ""),
    enabled: tried !== null,
    meta: { errorToast: false },
  });
  const remember = (next: TriedDraft | null) => {
    setTried(next);
    writeTriedDraft(what, next);
  };
  return {
    tried,
    remember,
    shown: data ?? null,
    problem: error,
    loading: tried !== null && isPending,
    outdated: tried !== null && isOutdated(tried, written),
    /** Throws what apiFetch throws. */
    start: async (definition: CustomRuleDefinition, days: number) => {
      const rule = ruleId === null ? {} : { ruleId };
      const { id } = await start({ ...rule, definition, days });
      remember(rememberTried(id, written, definition));
    },
    cancel,
    cancelling,
  };
}

export type DraftTrial = ReturnType<typeof useDraftTrial>;
