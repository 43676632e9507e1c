"use client";

import { useState } from "react";

import { Callout } from "@/components/ui/callout";
import { Tabs } from "@/components/ui/tabs";
import type { TrialAlertsDto, TrialDto, TrialResultDto } from "@/lib/detections/trials/contract";

import { TrialFigures } from "./trial-figures";
import { alertsInWords, changesInWords, eventsInWords } from "./trial-words";

const tabs = [
  { id: "asItIs", label: "As it is" },
  { id: "changed", label: "As changed" },
];

type Props = {
  trial: TrialDto;
  result: TrialResultDto;
  alerts: TrialAlertsDto;
  logTypes: readonly string[];
};

/** What a trial found; where other settings were tried, both, to be compared. */
export function TrialResult({ trial, result, alerts, logTypes }: Props) {
  const [chosen, choose] = useState("changed");
  const { days } = trial;
  const { asItIs, changed, errors, firstError } = result;
  return (
    <div className="grid min-w-0 grid-cols-1 gap-5">
      {changed ? (
        <dl className="grid gap-x-6 gap-y-1 text-base sm:grid-cols-[max-content_1fr]">
          <dt className="text-muted">As it is</dt>
          <dd className="mb-1 font-medium">{alertsInWords(asItIs.alerts, days)}</dd>
          <dt className="text-muted">With {changesInWords(asItIs.settings, changed.settings)}</dt>
          <dd className="mb-1 font-medium">{alertsInWords(changed.alerts, days)}</dd>
        </dl>
      ) : (
        <p className="text-base font-medium">{alertsInWords(asItIs.alerts, days)}</p>
      )}
      {errors > 0 ? (
        <Callout tone="warning" title={`The rule failed at ${eventsInWords(errors)}`}>
          <p>The first time with: {firstError}</p>
        </Callout>
      ) : null}
      {changed ? (
        <Tabs label="What is shown" tabs={tabs} chosen={chosen} onChoose={choose}>
          {chosen === "asItIs" ? (
            <TrialFigures
              key="asItIs"
              figures={asItIs}
              alerts={alerts.asItIs}
              logTypes={logTypes}
            />
          ) : (
            <TrialFigures
              key="changed"
              figures={changed}
              alerts={alerts.changed ?? []}
              logTypes={logTypes}
            />
          )}
        </Tabs>
      ) : (
        <TrialFigures figures={asItIs} alerts={alerts.asItIs} logTypes={logTypes} />
      )}
    </div>
  );
}
