"use client";

import { useQuery } from "@tanstack/react-query";
import { parseAsString, useQueryState } from "nuqs";

import { focusSoon } from "@/components/ui/focus-soon";
import type { StartTrialInput } from "@/lib/detections/trials/contract";
import { trialQueries } from "@/lib/detections/trials/queries";

import { trialSectionId, useTrialCalls } from "./use-trial-calls";

/** A rule's trials: the one that the address names, else the newest, in full; and how to begin and end one. */
export function useTrials(ruleId: string) {
  const [chosen, choose] = useQueryState("trial", parseAsString);
  const list = useQuery({ ...trialQueries.ofRule(ruleId), meta: { errorToast: false } });
  const trials = list.data?.data;
  const id = chosen ?? trials?.[0]?.id;
  const detail = useQuery({
    ...trialQueries.detail(id ?? ""),
    enabled: id !== undefined,
    meta: { errorToast: false },
  });
  const { start, cancel, cancelling } = useTrialCalls();

  return {
    trials: trials ?? [],
    shown: detail.data?.ruleId === ruleId ? detail.data : null,
    problem: list.error ?? detail.error,
    loading: list.isPending || (id !== undefined && detail.isPending),
    choose: (trialId: string) => {
      void choose(trialId);
      focusSoon(trialSectionId);
    },
    start: async (input: StartTrialInput) => {
      const trial = await start(input);
      void choose(trial.id);
    },
    cancel,
    cancelling,
  };
}
