"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";

import type { DestinationDto } from "@/lib/destinations/contract";
import { destinationQueries } from "@/lib/destinations/queries";

/** A change of a destination: what the server answers is shown at once, everywhere. Whoever calls it says what failed. */
export function useDestinationChange<Input = void>(
  change: (input: Input) => Promise<DestinationDto>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    meta: { errorToast: false },
    onSuccess: async (destination) => {
      const { queryKey } = destinationQueries.detail(destination.id);
      // An answer that is on its way was asked for before the change.
      await client.cancelQueries({ queryKey, exact: true });
      client.setQueryData(queryKey, destination);
      void client.invalidateQueries({ queryKey: destinationQueries.list().queryKey });
      void client.invalidateQueries({ queryKey: destinationQueries.credentials().queryKey });
    },
  });
}
