"use client";

import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import type { TrialDto } from "@/lib/detections/trials/contract";

import { percentOf, progressInWords } from "./trial-words";

type Props = { trial: TrialDto; onCancel: (() => void) | null; cancelling: boolean };

/** How far a trial is, in events, and the way out. */
export function TrialProgress({ trial, onCancel, cancelling }: Props) {
  return (
    <div className="grid max-w-130 gap-2">
      <div className="flex min-h-8 items-center justify-between gap-3 text-sm">
        <span className="tabular-nums">{progressInWords(trial)}</span>
        {onCancel ? (
          <Button size="sm" onClick={onCancel} pending={cancelling}>
            Cancel trial
          </Button>
        ) : null}
      </div>
      <Progress label="Events looked at" percent={percentOf(trial)} />
    </div>
  );
}
