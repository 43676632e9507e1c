"use client";

import { toast } from "@/components/ui/toast";
import type { LogSourceDto } from "@/lib/log-sources/contract";
import { logSourceApi } from "@/lib/log-sources/queries";

import { useOnce } from "@/components/ui/use-once";
import { useSourceChange } from "../use-source-change";

/** Pauses or resumes a source at once; the note that says so can undo it. */
export function usePause({ id, name }: Pick<LogSourceDto, "id" | "name">) {
  const { mutateAsync, isPending, error } = useSourceChange((paused: boolean) =>
    logSourceApi.update(id, { paused }),
  );
  const setPaused = useOnce(change);

  async function change(paused: boolean) {
    await mutateAsync(paused);
    toast.success(paused ? `${name} is paused.` : `${name} is polled again.`, {
      action: { label: "Undo", onClick: () => setPaused(!paused) },
    });
  }

  return { setPaused, pending: isPending, error };
}

export type Pausing = ReturnType<typeof usePause>;
