"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";

import { focusSoon } from "@/components/ui/focus-soon";
import { useOnce } from "@/components/ui/use-once";
import type { StartTrialInput, TrialDto } from "@/lib/detections/trials/contract";
import { trialApi, trialQueries } from "@/lib/detections/trials/queries";

/** Where the focus goes when what was pressed has gone. */
export const trialSectionId = "trial";

/** Beginning and ending a trial; whoever begins one shows what failed. */
export function useTrialCalls() {
  const client = useQueryClient();
  const show = (trial: TrialDto) => {
    client.setQueryData(trialQueries.detail(trial.id).queryKey, trial);
    void client.invalidateQueries({ queryKey: trialQueries.ofRule(trial.ruleId).queryKey });
  };
  const start = useMutation({
    mutationFn: (input: StartTrialInput) => trialApi.start(input),
    meta: { errorToast: false },
    onSuccess: show,
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
  return {
    start: (input: StartTrialInput) => start.mutateAsync(input),
    cancel: useOnce((trialId: string) => cancel.mutateAsync(trialId)),
    cancelling: cancel.isPending,
  };
}
