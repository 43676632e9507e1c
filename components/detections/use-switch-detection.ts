"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";

import { toast } from "@/components/ui/toast";
import type { DetectionDto } from "@/lib/detections/contract";
import { detectionApi, detectionQueries } from "@/lib/detections/queries";

import { stateAfter } from "./state-after";
import { usePackIsOff } from "./use-detection";
import { useShowDetection } from "./use-detection-change";

/** Switches a rule at once; the note that says so can undo it, and a refusal takes it back. */
export function useSwitchDetection(detection: DetectionDto) {
  const { id, title } = detection;
  const client = useQueryClient();
  const packIsOff = usePackIsOff(detection);
  const show = useShowDetection();
  const { queryKey } = detectionQueries.detail(id);
  const mutationKey = ["switch detection", id];
  const draw = (enabled: boolean) =>
    client.setQueryData(
      queryKey,
      (now) =>
        now && {
          ...now,
          state: stateAfter(enabled, { stoppedAt: now.stoppedAt, packIsOff }),
          settings: { ...now.settings, enabled },
        },
    );
  const { mutate, mutateAsync } = useMutation({
    mutationKey,
    // One after the other, so that the last press holds.
    scope: { id: `detection ${id}` },
    mutationFn: (enabled: boolean) => detectionApi.update(id, { enabled }),
    onMutate: async (enabled) => {
      await client.cancelQueries({ queryKey, exact: true });
      draw(enabled);
    },
    onSuccess: async (changed, enabled) => {
      // While another press waits, its answer will say how it is.
      if (client.isMutating({ mutationKey }) === 1) await show(changed);
      toast.success(enabled ? `${title} is on.` : `${title} is off: it raises no alerts.`, {
        action: { label: "Undo", onClick: () => mutate(!enabled) },
      });
    },
    onError: (_error, enabled) => {
      draw(!enabled);
    },
  });
  return mutateAsync;
}
