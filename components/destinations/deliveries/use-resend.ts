"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";

import { useOnce } from "@/components/ui/use-once";
import { deliveryListQueries } from "@/lib/deliveries/list-queries";
import { destinationQueries } from "@/lib/destinations/queries";

/** Has something sent again; the lists and the counts are asked for anew. */
export function useResend<Answer>(resend: () => Promise<Answer>, onDone: (answer: Answer) => void) {
  const client = useQueryClient();
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: resend,
    meta: { errorToast: false },
    onSuccess: async (answer) => {
      onDone(answer);
      await Promise.all([
        client.invalidateQueries({ queryKey: deliveryListQueries.all() }),
        client.invalidateQueries({ queryKey: destinationQueries.all() }),
      ]);
    },
  });
  return { run: useOnce(() => mutateAsync()), pending: isPending, error };
}
