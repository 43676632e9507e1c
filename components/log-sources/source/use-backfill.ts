"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";

import { toast } from "@/components/ui/toast";
import type { CoverageGap } from "@/lib/log-sources/coverage-contract";
import { logSourceApi, logSourceQueries } from "@/lib/log-sources/queries";

import { useOnce } from "@/components/ui/use-once";

type Stretch = Pick<CoverageGap, "from" | "to">;

/** Has a stretch read again, or the whole log where Slack cannot be asked for less. */
export function useBackfill(id: string, byTime: boolean) {
  const client = useQueryClient();
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: (stretch: Stretch | null) =>
      logSourceApi.backfill(
        id,
        byTime && stretch?.from && stretch.to ? { from: stretch.from, to: stretch.to } : {},
      ),
    meta: { errorToast: false },
    onSuccess: async (coverage) => {
      const { queryKey } = logSourceQueries.coverage(id);
      await client.cancelQueries({ queryKey, exact: true });
      client.setQueryData(queryKey, coverage);
      toast.success("Margay reads it again.", {
        detail: "Events that are there already stay there once.",
      });
    },
  });
  return { run: useOnce(mutateAsync), pending: isPending, error };
}

export type Backfill = ReturnType<typeof useBackfill>;
