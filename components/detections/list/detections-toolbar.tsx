"use client";

import { CircleDot, Crosshair, Package, SignalHigh, Tags } from "lucide-react";

import { among } from "@/components/data-table/among";
import { ChoiceFilter } from "@/components/data-table/choice-filter";
import { FilterLine } from "@/components/data-table/filter-line";
import { SearchInput } from "@/components/ui/search-input";
import { severityOptions } from "@/components/ui/severity-options";
import { useEver } from "@/components/ui/use-ever";
import type { DetectionSummaryDto } from "@/lib/detections/contract";
import { severities } from "@/lib/kernel/severity";

import { stateNames, stateWords } from "../state-names";
import { filterOptions } from "./filter-options";
import { isFilteredUrl } from "./filter-detections";
import { type DetectionsUrl, noDetectionFilters } from "./search-params";
import { SortChoice } from "./sort-choice";
import type { DetectionsUrlChange } from "./use-detections-url";

type Props = {
  url: DetectionsUrl;
  detections: readonly DetectionSummaryDto[];
  /** How many of them are shown. */
  shown: number;
  logTypeLabel: (id: string) => string;
  onSearch: (text: string) => void;
  onChange: (change: DetectionsUrlChange) => void;
};

const iconStyle = "max-sm:hidden";

const stateOptions = stateNames.map((value) => ({ value, label: stateWords[value] }));

/** What narrows the list of rules; on phones the filters are one line that scrolls. */
export function DetectionsToolbar(props: Props) {
  const { url, detections, shown, logTypeLabel, onSearch, onChange } = props;
  const options = filterOptions(detections, logTypeLabel);
  // It stays when its last technique is unticked, and the focus with it.
  const byTechnique = useEver(url.technique.length > 0);
  return (
    <div className="flex flex-wrap items-center gap-2 py-2.5">
      <SearchInput
        label="Search detections"
        value={url.q}
        onChange={onSearch}
        maxLength={200}
        className="min-w-0 grow basis-full sm:max-w-100 sm:basis-60"
      />
      <FilterLine isFiltered={isFilteredUrl(url)} onClear={() => onChange(noDetectionFilters)}>
        <ChoiceFilter
          label="Pack"
          icon={<Package aria-hidden="true" className={iconStyle} />}
          options={options.packs}
          selected={url.pack}
          onChange={(pack) => onChange({ pack })}
        />
        <ChoiceFilter
          label="Severity"
          icon={<SignalHigh aria-hidden="true" className={iconStyle} />}
          options={severityOptions}
          selected={url.severity}
          onChange={(chosen) => onChange({ severity: among(severities, chosen) })}
        />
        <ChoiceFilter
          label="Log type"
          icon={<Tags aria-hidden="true" className={iconStyle} />}
          options={options.logTypes}
          selected={url.logType}
          onChange={(logType) => onChange({ logType })}
        />
        <ChoiceFilter
          label="Tactic"
          icon={<Crosshair aria-hidden="true" className={iconStyle} />}
          options={options.tactics}
          selected={url.tactic}
          onChange={(tactic) => onChange({ tactic })}
        />
        {byTechnique ? (
          <ChoiceFilter
            label="Technique"
            icon={null}
            options={options.techniques}
            selected={url.technique}
            onChange={(technique) => onChange({ technique })}
          />
        ) : null}
        <ChoiceFilter
          label="State"
          icon={<CircleDot aria-hidden="true" className={iconStyle} />}
          options={stateOptions}
          selected={url.state}
          onChange={(chosen) => onChange({ state: among(stateNames, chosen) })}
        />
      </FilterLine>
      <div className="ml-auto flex items-center gap-3 max-sm:basis-full max-sm:justify-between">
        <span role="status" className="text-sm whitespace-nowrap text-muted tabular-nums">
          {shown === detections.length
            ? `${shown} ${shown === 1 ? "rule" : "rules"}`
            : `${shown} of ${detections.length} rules`}
        </span>
        <SortChoice sort={url.sort} onSort={(sort) => onChange({ sort })} />
      </div>
    </div>
  );
}
