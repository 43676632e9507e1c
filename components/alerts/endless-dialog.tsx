"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Spinner } from "@/components/ui/spinner";
import { toast } from "@/components/ui/toast";
import { alertQueries } from "@/lib/alerts/queries";
import { ApiError } from "@/lib/http-client/api-fetch";

import { alertsInWords, changeButton, changedSentence, refusedSentence } from "./change-words";
import { sendChangeToAll } from "./send-change";
import type { Endless } from "./use-triage";

type Props = {
  endless: Endless | null;
  /** True when at least a part was changed. */
  onClose: (isDone: boolean) => void;
};

/** Asks before a change of so many alerts that it cannot be undone, and says how far it is. */
export function EndlessDialog({ endless, onClose }: Props) {
  const client = useQueryClient();
  const [done, setDone] = useState<number | null>(null);
  const abort = useRef<AbortController>(null);
  const amount = endless ? `more than ${alertsInWords(endless.count)}` : "";

  const run = async ({ filters, change }: Endless) => {
    const controller = new AbortController();
    abort.current = controller;
    setDone(0);
    try {
      const outcome = await sendChangeToAll(filters, change, {
        onProgress: setDone,
        signal: controller.signal,
      });
      toast.success(changedSentence(change, outcome.changed), {
        detail: refusedSentence(outcome) ?? undefined,
      });
    } catch (error) {
      const known = error instanceof ApiError ? error : null;
      toast.error(known?.title ?? "Not everything was changed", {
        detail: known?.detail ?? "Reload the page to see what was.",
      });
    }
    setDone(null);
    onClose(true);
    void client.invalidateQueries({ queryKey: alertQueries.all() });
  };
  const cancel = () => {
    if (done === null) onClose(false);
    else abort.current?.abort();
  };

  return (
    <Dialog
      open={endless !== null}
      onOpenChange={(open) => (open ? undefined : cancel())}
      title={endless ? `${changeButton(endless.change, amount)}?` : ""}
    >
      <div className="grid gap-4">
        {done === null ? (
          <p className="text-base text-muted">
            These are all the alerts that match the filters now, and too many to be put back with
            one press. Each stays in its place in the list and can be changed again.
          </p>
        ) : (
          <p role="status" className="flex items-center gap-2 text-base">
            <Spinner />
            {alertsInWords(done)} so far.
          </p>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={cancel}>{done === null ? "Cancel" : "Stop here"}</Button>
          {endless ? (
            <Button variant="primary" pending={done !== null} onClick={() => void run(endless)}>
              {changeButton(endless.change, amount)}
            </Button>
          ) : null}
        </div>
      </div>
    </Dialog>
  );
}
