"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";

import { toast } from "@/components/ui/toast";
import { logSourceApi, logSourceQueries } from "@/lib/log-sources/queries";
import type { Replayed } from "@/lib/log-sources/replay-contract";

import { useOnce } from "@/components/ui/use-once";
import { replaySentence } from "./replay-sentence";

/** Has the quarantined records of a source read once more. */
export function useReplay(id: string) {
  const client = useQueryClient();
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: () => logSourceApi.replay(id),
    meta: { errorToast: false },
    onSuccess: async (replayed: Replayed) => {
      toast.success("The quarantined records were read again.", {
        detail: replaySentence(replayed),
      });
      await client.invalidateQueries({ queryKey: [...logSourceQueries.all(), id] });
    },
  });
  return { run: useOnce(mutateAsync), pending: isPending, error };
}
