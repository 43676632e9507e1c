"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { parseAsString, useQueryState } from "nuqs";

import { focusSoon } from "@/components/ui/focus-soon";
import { useOnce } from "@/components/ui/use-once";
import type { StartTrialInput, TrialDto } from "@/lib/detections/trials/contract";
import { trialApi, trialQueries } from "@/lib/detections/trials/queries";

/** Where the focus goes when what was pressed has gone. */
export const trialSectionId = "trial";

/** A rule's trials: the one that the address names, else the newest, in full; and how to begin and end one. */
export function useTrials(ruleId: string) {
  const client = useQueryClient();
  const [chosen, choose] = useQueryState("trial", parseAsString);
  const list = useQuery({ ...trialQueries.ofRule(ruleId), meta: { errorToast: false } });
  const trials = list.data?.data;
  const id = chosen ?? trials?.[0]?.id;
  const detail = useQuery({
    ...trialQueries.detail(id ?? ""),
    enabled: id !== undefined,
    meta: { errorToast: false },
  });

  const show = (trial: TrialDto) => {
    client.setQueryData(trialQueries.detail(trial.id).queryKey, trial);
    void client.invalidateQueries({ queryKey: trialQueries.ofRule(ruleId).queryKey });
  };
  const start = useMutation({
    mutationFn: (input: StartTrialInput) => trialApi.start(input),
    meta: { errorToast: false },
    onSuccess: (trial) => {
      show(trial);
      void choose(trial.id);
    },
  });
  const cancel = useMutation({
    mutationFn: trialApi.cancel,
    onSuccess: (trial) => {
      show(trial);
      focusSoon(trialSectionId);
    },
    // It may have ended by itself at that moment.
    onError: () => client.invalidateQueries({ queryKey: trialQueries.all() }),
  });

  const shown = detail.data?.ruleId === ruleId ? detail.data : null;
  return {
    trials: trials ?? [],
    shown,
    problem: list.error ?? detail.error,
    loading: list.isPending || (id !== undefined && detail.isPending),
    choose: (trialId: string) => {
      void choose(trialId);
      focusSoon(trialSectionId);
    },
    start: (input: StartTrialInput) => start.mutateAsync(input),
    cancel: useOnce((trialId: string) => cancel.mutateAsync(trialId)),
    cancelling: cancel.isPending,
  };
}
