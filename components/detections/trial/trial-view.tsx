"use client";

import { Callout } from "@/components/ui/callout";
import { Time } from "@/components/ui/time";
import type { TrialDto } from "@/lib/detections/trials/contract";
import { isActiveTrial } from "@/lib/detections/trials/queries";

import { TrialProgress } from "./trial-progress";
import { TrialResult } from "./trial-result";
import { daysInWords } from "./trial-words";

type Props = {
  trial: TrialDto;
  /** Which version of the rule was tried, where that has to be said. */
  version: string | null;
  logTypes: readonly string[];
  /** Null for who may not. */
  onCancel: (() => void) | null;
  cancelling: boolean;
};

/** One trial: whose, and how far it is or what it found. */
export function TrialView({ trial, version, logTypes, onCancel, cancelling }: Props) {
  const { status, error, result, alerts, days, createdBy, createdAt } = trial;
  return (
    <div className="grid min-w-0 grid-cols-1 gap-3">
      <p className="text-sm text-muted">
        {version === null ? null : `${version} `}
        The {daysInWords(days)} before <Time value={trial.to} format="exact" />, tried by{" "}
        {createdBy} <Time value={createdAt} />
      </p>
      <p role="status" className="sr-only">
        {isActiveTrial(trial) ? "The trial runs." : status === "DONE" ? "The trial is done." : ""}
      </p>
      {isActiveTrial(trial) ? (
        <TrialProgress trial={trial} onCancel={onCancel} cancelling={cancelling} />
      ) : null}
      {status === "CANCELLED" ? (
        <p className="text-sm">It was cancelled; what it had found by then was not kept.</p>
      ) : null}
      {status === "FAILED" ? (
        <Callout tone="error" title="This trial failed">
          {error}
        </Callout>
      ) : null}
      {result && alerts ? (
        <TrialResult
          key={trial.id}
          trial={trial}
          result={result}
          alerts={alerts}
          logTypes={logTypes}
        />
      ) : null}
    </div>
  );
}
