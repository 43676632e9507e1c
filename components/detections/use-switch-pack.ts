"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";

import { toast } from "@/components/ui/toast";
import type { DetectionPackDto } from "@/lib/detections/pack-contract";
import { detectionApi, detectionQueries } from "@/lib/detections/queries";

/** Switches a pack at once; the note that says so can undo it, and a refusal takes it back. */
export function useSwitchPack({ id, title }: Pick<DetectionPackDto, "id" | "title">) {
  const client = useQueryClient();
  const { queryKey } = detectionQueries.packs();
  const draw = (enabled: boolean) =>
    client.setQueryData(queryKey, (packs) =>
      packs?.map((pack) => (pack.id === id ? { ...pack, enabled } : pack)),
    );
  const { mutate, mutateAsync } = useMutation({
    mutationKey: ["switch pack", id],
    // One after the other, so that the last press holds.
    scope: { id: `pack ${id}` },
    mutationFn: (enabled: boolean) => detectionApi.updatePack(id, { enabled }),
    onMutate: async (enabled) => {
      await client.cancelQueries({ queryKey });
      draw(enabled);
    },
    onSuccess: (_pack, enabled) => {
      toast.success(enabled ? `${title} is on.` : `${title} is off: its rules raise no alerts.`, {
        action: { label: "Undo", onClick: () => mutate(!enabled) },
      });
    },
    onError: (_error, enabled) => {
      draw(!enabled);
    },
    onSettled: () => {
      // While another press waits, its answer will say how it is.
      if (client.isMutating({ mutationKey: ["switch pack", id] }) === 1)
        void client.invalidateQueries({ queryKey: detectionQueries.all() });
    },
  });
  return mutateAsync;
}
