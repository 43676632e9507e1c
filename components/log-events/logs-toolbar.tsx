"use client";

import { Plug, Tags } from "lucide-react";

import { ChoiceFilter } from "@/components/data-table/choice-filter";
import { ColumnChooser } from "@/components/data-table/column-chooser";
import type { TableLayout } from "@/components/data-table/use-table-layout";
import { Button } from "@/components/ui/button";
import type { LogEventDto } from "@/lib/log-events/contract";
import type { LogSourceDto } from "@/lib/log-sources/contract";
import type { LogTypeDto } from "@/lib/log-types/contract";

import { AddFilter } from "./add-filter";
import type { FilterEdit } from "./filter-edit";
import { SearchBox } from "./search-box";
import type { LogsUrl } from "./search-params";
import { TimeRangeFilter } from "./time-range-filter";
import { hasFilters } from "./to-filters";

type Props = {
  url: LogsUrl;
  events: readonly LogEventDto[];
  sources: readonly LogSourceDto[];
  logTypes: readonly LogTypeDto[];
  layout: TableLayout<LogEventDto>;
  onChange: (change: Partial<LogsUrl>) => void;
  onEdit: (edit: FilterEdit) => void;
  onClear: () => void;
};

/** Everything that narrows the list or shapes the table, in one line where there is room. */
export function LogsToolbar({
  url,
  events,
  sources,
  logTypes,
  layout,
  onChange,
  onEdit,
  onClear,
}: Props) {
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 pb-2.5 sm:px-6">
      <SearchBox value={url.q} onSearch={(q) => onChange({ q })} />
      <TimeRangeFilter value={url} onChange={onChange} />
      <ChoiceFilter
        label="Source"
        icon={<Plug aria-hidden="true" className="max-sm:hidden" />}
        options={sources.map(({ id, name }) => ({ value: id, label: name }))}
        selected={url.sourceId}
        onChange={(sourceId) => onChange({ sourceId })}
      />
      <ChoiceFilter
        label="Log type"
        icon={<Tags aria-hidden="true" className="max-sm:hidden" />}
        options={logTypes.map(({ id, label }) => ({ value: id, label }))}
        selected={url.logType}
        onChange={(logType) => onChange({ logType })}
      />
      <AddFilter events={events} onEdit={onEdit} />
      {hasFilters(url) ? (
        <Button variant="ghost" onClick={onClear}>
          Clear filters
        </Button>
      ) : null}
      <span className="max-sm:hidden sm:ml-auto">
        <ColumnChooser layout={layout} />
      </span>
    </div>
  );
}
