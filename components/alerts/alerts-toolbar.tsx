"use client";

import { CircleDot, Plug, SignalHigh } from "lucide-react";

import { ChoiceFilter } from "@/components/data-table/choice-filter";
import { Button } from "@/components/ui/button";
import {
  type AlertStatus,
  alertStatuses,
  alertStatusTitles,
  alertTypes,
} from "@/lib/kernel/alert-terms";
import { severities, severityTitles } from "@/lib/kernel/severity";
import type { LogSourceDto } from "@/lib/log-sources/contract";

import { typeWords } from "./alert-words";
import type { AlertsUrl } from "./search-params";
import type { AlertsUrlChange } from "./use-alerts-url";

type Props = {
  url: AlertsUrl;
  sources: readonly LogSourceDto[];
  isFiltered: boolean;
  onChange: (change: AlertsUrlChange) => void;
};

const iconStyle = "max-sm:hidden";

/** Those of `all` that are among `chosen`, in the order of `all`. */
const among = <T extends string>(all: readonly T[], chosen: readonly string[]) =>
  all.filter((one) => chosen.includes(one));

export const noAlertFilters: AlertsUrlChange = {
  status: null,
  severity: null,
  type: null,
  sourceId: null,
};

export function AlertsToolbar({ url, sources, isFiltered, onChange }: Props) {
  const chooseStatus = (chosen: readonly string[]) => {
    const status = among<AlertStatus>(alertStatuses, chosen);
    onChange({ status: status.length === 0 ? ["ANY"] : status });
  };
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 pb-2.5 sm:px-6">
      <ChoiceFilter
        label="Status"
        icon={<CircleDot aria-hidden="true" className={iconStyle} />}
        options={alertStatuses.map((value) => ({ value, label: alertStatusTitles[value] }))}
        selected={among(alertStatuses, url.status)}
        onChange={chooseStatus}
      />
      <ChoiceFilter
        label="Severity"
        icon={<SignalHigh aria-hidden="true" className={iconStyle} />}
        options={severities.toReversed().map((value) => ({ value, label: severityTitles[value] }))}
        selected={url.severity}
        onChange={(chosen) => onChange({ severity: among(severities, chosen) })}
      />
      <ChoiceFilter
        label="Type"
        icon={null}
        options={alertTypes.map((value) => ({ value, label: typeWords[value] }))}
        selected={url.type}
        onChange={(chosen) => onChange({ type: among(alertTypes, chosen) })}
      />
      <ChoiceFilter
        label="Source"
        icon={<Plug aria-hidden="true" className={iconStyle} />}
        options={sources.map(({ id, name }) => ({ value: id, label: name }))}
        selected={url.sourceId}
        onChange={(sourceId) => onChange({ sourceId })}
      />
      {isFiltered ? (
        <Button variant="ghost" onClick={() => onChange(noAlertFilters)}>
          Clear filters
        </Button>
      ) : null}
    </div>
  );
}
