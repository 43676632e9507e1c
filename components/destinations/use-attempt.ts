"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";

import { useOnce } from "@/components/ui/use-once";
import type { DestinationOutcome } from "@/lib/destinations/health-contract";
import { destinationQueries } from "@/lib/destinations/queries";

/** Something that is tried at the other side: how it went is kept to be shown, and the health is asked for anew. */
export function useAttempt(attempt: () => Promise<DestinationOutcome>) {
  const client = useQueryClient();
  const { mutateAsync, data, error, isPending } = useMutation({
    mutationFn: attempt,
    meta: { errorToast: false },
    onSettled: () => client.invalidateQueries({ queryKey: destinationQueries.all() }),
  });
  return { run: useOnce(() => mutateAsync()), outcome: data ?? null, error, pending: isPending };
}

export type Attempt = ReturnType<typeof useAttempt>;
