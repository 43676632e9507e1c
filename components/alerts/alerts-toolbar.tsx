"use client";

import { CircleDot, CircleUser, Plug, SignalHigh } from "lucide-react";
import dynamic from "next/dynamic";

import { among } from "@/components/data-table/among";
import { ChoiceFilter } from "@/components/data-table/choice-filter";
import { ColumnChooser } from "@/components/data-table/column-chooser";
import { FilterLine } from "@/components/data-table/filter-line";
import type { TableLayout } from "@/components/data-table/use-table-layout";
import { SearchBox } from "@/components/log-events/search-box";
import { TimeRangeFilter } from "@/components/log-events/time-range-filter";
import { severityOptions } from "@/components/ui/severity-options";
import { useEver } from "@/components/ui/use-ever";
import type { AlertCountDto, AlertDto } from "@/lib/alerts/contract";
import {
  type AlertStatus,
  alertStatuses,
  alertStatusTitles,
  alertTypes,
} from "@/lib/kernel/alert-terms";
import { severities } from "@/lib/kernel/severity";

import { typeWords } from "./alert-words";
import { MoreFilters } from "./more-filters";
import { type AlertsUrl, isFilteredUrl, noAlertFilters } from "./search-params";
import type { FilterChoices } from "./use-filter-choices";
import type { AlertsUrlChange } from "./use-alerts-url";

const RuleFilter = dynamic(() => import("./rule-filter").then((module) => module.RuleFilter), {
  ssr: false,
});

type Props = {
  url: AlertsUrl;
  canReadRules: boolean;
  choices: FilterChoices;
  count: AlertCountDto | undefined;
  layout: TableLayout<AlertDto>;
  onChange: (change: AlertsUrlChange) => void;
};

const iconStyle = "max-sm:hidden";

/** Everything that narrows the list or shapes the table; on phones one line that scrolls. */
export function AlertsToolbar(props: Props) {
  const { url, canReadRules, choices, count, layout, onChange } = props;
  // It stays when its last rule is unticked, and the focus with it.
  const byRule = useEver(url.ruleId.length > 0);
  const chooseStatus = (chosen: readonly string[]) => {
    const status = among<AlertStatus>(alertStatuses, chosen);
    onChange({ status: status.length === 0 ? ["ANY"] : status });
  };
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 pb-2.5 sm:px-6">
      <SearchBox label="Search alerts" value={url.q} onSearch={(q) => onChange({ q })} />
      <FilterLine isFiltered={isFilteredUrl(url)} onClear={() => onChange(noAlertFilters)}>
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
          options={severityOptions}
          selected={url.severity}
          onChange={(chosen) => onChange({ severity: among(severities, chosen) })}
        />
        <ChoiceFilter
          label="Assignee"
          icon={<CircleUser aria-hidden="true" className={iconStyle} />}
          options={choices.people}
          selected={url.assignee}
          onChange={(assignee) => onChange({ assignee })}
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
          options={choices.sources}
          selected={url.sourceId}
          onChange={(sourceId) => onChange({ sourceId })}
        />
        <ChoiceFilter
          label="Log type"
          icon={null}
          options={choices.logTypes}
          selected={url.logType}
          onChange={(logType) => onChange({ logType })}
        />
        {canReadRules && byRule ? (
          <RuleFilter selected={url.ruleId} onChange={(ruleId) => onChange({ ruleId })} />
        ) : null}
        <TimeRangeFilter value={url} onChange={onChange} />
        <MoreFilters url={url} onChange={onChange} />
      </FilterLine>
      <div className="ml-auto flex items-center gap-3">
        <span role="status" className="text-sm whitespace-nowrap text-muted tabular-nums">
          {count ? countInWords(count) : ""}
        </span>
        <ColumnChooser layout={layout} />
      </div>
    </div>
  );
}

function countInWords({ count, more }: AlertCountDto): string {
  const shown = count.toLocaleString("en");
  if (more) return `More than ${shown} match`;
  return count === 1 ? "1 matches" : `${shown} match`;
}
