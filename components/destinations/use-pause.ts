"use client";

import { useOnce } from "@/components/ui/use-once";
import { toast } from "@/components/ui/toast";
import type { DestinationDto } from "@/lib/destinations/contract";
import { destinationApi } from "@/lib/destinations/queries";

import { useDestinationChange } from "./use-destination-change";

/** Pauses or resumes a destination at once; the note that says so can undo it. */
export function usePause({ id, name }: Pick<DestinationDto, "id" | "name">) {
  const { mutateAsync, isPending, error } = useDestinationChange((paused: boolean) =>
    destinationApi.update(id, { paused }),
  );
  const setPaused = useOnce(change);

  async function change(paused: boolean) {
    await mutateAsync(paused);
    toast.success(paused ? `${name} is paused.` : `${name} gets alerts again.`, {
      action: { label: "Undo", onClick: () => setPaused(!paused) },
    });
  }

  return { setPaused, pending: isPending, error };
}
