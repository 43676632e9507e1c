"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { Time } from "@/components/ui/time";
import type { TrialStatus, TrialSummaryDto } from "@/lib/detections/trials/contract";

import { alertsInWords, changesInWords, daysInWords } from "./trial-words";

const unfinished: Record<Exclude<TrialStatus, "DONE">, string> = {
  QUEUED: "Waiting",
  RUNNING: "Running",
  CANCELLED: "Cancelled",
  FAILED: "Failed",
};

function foundInWords({ status, days, result }: TrialSummaryDto): string {
  if (status !== "DONE") return `${daysInWords(days)}: ${unfinished[status]}`;
  if (!result) return daysInWords(days);
  const { asItIs, changed } = result;
  if (!changed) return alertsInWords(asItIs.alerts, days);
  const words = changesInWords(asItIs.settings, changed.settings);
  return `${alertsInWords(changed.alerts, days)} with ${words}`;
}

type Props = {
  trials: readonly TrialSummaryDto[];
  shownId: string | undefined;
  onChoose: (id: string) => void;
};

/** The rule's other trials of the last 30 days. */
export function EarlierTrials({ trials, shownId, onChoose }: Props) {
  const others = trials.filter(({ id }) => id !== shownId);
  if (others.length === 0) return null;
  return (
    <Disclosure title={`Other trials (${others.length})`}>
      <ul className="mt-2 border-t border-line">
        {others.map((trial) => (
          <li key={trial.id} className="border-b border-line">
            <button
              type="button"
              onClick={() => onChoose(trial.id)}
              className="flex min-h-(--row) w-full items-center justify-between gap-3 px-1 py-1 text-left text-sm -outline-offset-2 hover:bg-hover"
            >
              <span className="min-w-0">{foundInWords(trial)}</span>
              <Time value={trial.createdAt} className="shrink-0 text-muted" />
            </button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
