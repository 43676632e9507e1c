"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";

import type { LogSourceDto } from "@/lib/log-sources/contract";
import { logSourceQueries } from "@/lib/log-sources/queries";

/** A change of a source: what the server answers is shown at once, everywhere. Whoever calls it says what failed. */
export function useSourceChange<Input = void>(
  change: (input: Input) => Promise<LogSourceDto>,
  onDone?: (source: LogSourceDto) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    meta: { errorToast: false },
    onSuccess: async (source) => {
      const { queryKey } = logSourceQueries.detail(source.id);
      // An answer that is on its way was asked for before the change.
      await client.cancelQueries({ queryKey, exact: true });
      client.setQueryData(queryKey, source);
      void client.invalidateQueries({ queryKey: logSourceQueries.list().queryKey });
      onDone?.(source);
    },
  });
}
