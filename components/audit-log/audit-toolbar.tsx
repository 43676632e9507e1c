"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleUser, Crosshair, SquarePen, X } from "lucide-react";

import { among } from "@/components/data-table/among";
import { ChoiceFilter } from "@/components/data-table/choice-filter";
import { ColumnChooser } from "@/components/data-table/column-chooser";
import { FilterLine } from "@/components/data-table/filter-line";
import type { TableLayout } from "@/components/data-table/use-table-layout";
import { SearchBox } from "@/components/log-events/search-box";
import { TimeRangeFilter } from "@/components/log-events/time-range-filter";
import { Button } from "@/components/ui/button";
import { auditActions } from "@/lib/audit/actions";
import type { AuditEntryDto, AuditFilters } from "@/lib/audit/contract";
import { auditQueries } from "@/lib/audit/queries";

import { ExportMenu } from "./export-menu";
import { kindOptions, kindWords } from "./kind-words";
import { type AuditUrl, isFilteredUrl, noAuditFilters } from "./search-params";
import { targetName, targetOptions } from "./target";
import type { AuditUrlChange } from "./use-audit-url";

const actionOptions = Object.entries(auditActions).map(([value, label]) => ({ value, label }));
const kinds = kindOptions.map(({ value }) => value);
const iconStyle = "max-sm:hidden";

type Props = {
  url: AuditUrl;
  filters: AuditFilters;
  rows: readonly AuditEntryDto[];
  layout: TableLayout<AuditEntryDto>;
  onChange: (change: AuditUrlChange) => void;
};

/** Everything that narrows the list or shapes the table; on phones one line that scrolls. */
export function AuditToolbar({ url, filters, rows, layout, onChange }: Props) {
  const actors = useQuery({ ...auditQueries.actors(), meta: { errorToast: false } });
  const people =
    actors.data?.data.map(({ id, name, kind }) => ({
      value: id,
      label: kind === "PERSON" ? name : `${name} (${kindWords[kind]})`,
    })) ?? url.actorId.map((id) => ({ value: id, label: id }));
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 pb-2.5 sm:px-6">
      <SearchBox
        label="Search who, target, address"
        value={url.q}
        onSearch={(q) => onChange({ q })}
      />
      <FilterLine isFiltered={isFilteredUrl(url)} onClear={() => onChange(noAuditFilters)}>
        <ChoiceFilter
          label="Who"
          icon={<CircleUser aria-hidden="true" className={iconStyle} />}
          options={people}
          selected={url.actorId}
          onChange={(actorId) => onChange({ actorId })}
        />
        <ChoiceFilter
          label="Kind"
          icon={null}
          options={kindOptions}
          selected={url.actorKind}
          onChange={(chosen) => onChange({ actorKind: among(kinds, chosen) })}
        />
        <ChoiceFilter
          label="What"
          icon={<SquarePen aria-hidden="true" className={iconStyle} />}
          options={actionOptions}
          selected={url.action}
          onChange={(action) => onChange({ action })}
        />
        <ChoiceFilter
          label="Target"
          icon={<Crosshair aria-hidden="true" className={iconStyle} />}
          options={targetOptions}
          selected={url.targetType}
          onChange={(targetType) => onChange({ targetType })}
        />
        {url.targetId.map((id) => (
          <TargetChip
            key={id}
            name={nameOf(id, rows)}
            onRemove={() => onChange({ targetId: url.targetId.filter((one) => one !== id) })}
          />
        ))}
        <TimeRangeFilter value={url} onChange={onChange} />
      </FilterLine>
      <div className="ml-auto flex items-center gap-2 max-sm:hidden">
        <ExportMenu filters={filters} />
        <ColumnChooser layout={layout} />
      </div>
    </div>
  );
}

/** As the newest shown entry about it calls it. */
function nameOf(id: string, rows: readonly AuditEntryDto[]): string {
  const entry = rows.find(({ target }) => target.id === id);
  return entry ? targetName(entry.target) : id;
}

/** One thing that the list is narrowed to; a press ends that. */
function TargetChip({ name, onRemove }: { name: string; onRemove: () => void }) {
  return (
    <Button aria-label={`Remove filter: target is ${name}`} onClick={onRemove} className="max-w-64">
      <span className="truncate">Target: {name}</span>
      <X aria-hidden="true" />
    </Button>
  );
}
