"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";

import type { DetectionDto, UpdateDetectionInput } from "@/lib/detections/contract";
import { detectionApi, detectionQueries } from "@/lib/detections/queries";

/** Shows a rule as it is now wherever it stands: on its page at once, in the list when that is looked at. */
export function useShowDetection() {
  const client = useQueryClient();
  return async (detection: DetectionDto) => {
    const { queryKey } = detectionQueries.detail(detection.id);
    // An answer that is on its way was asked for before the change.
    await client.cancelQueries({ queryKey, exact: true });
    client.setQueryData(queryKey, detection);
    void client.invalidateQueries({ queryKey: detectionQueries.list().queryKey });
    void client.invalidateQueries({ queryKey: detectionQueries.packs().queryKey });
  };
}

/** A change of a rule's settings; whoever calls it says what failed. */
export function useDetectionChange(id: string) {
  const show = useShowDetection();
  return useMutation({
    mutationFn: (body: UpdateDetectionInput) => detectionApi.update(id, body),
    meta: { errorToast: false },
    onSuccess: show,
  });
}
