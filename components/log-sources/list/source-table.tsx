"use client";

import { useRowLinks } from "@/components/data-table/use-row-links";
import type { LogSourceDto } from "@/lib/log-sources/contract";

import { sourcePaths } from "../source-paths";
import { useGo } from "@/components/ui/use-go";
import { SourceRow } from "./source-row";

const columns = ["Source", "Health", "Last event", "Last 24 hours", "Polls"];

type Props = { sources: readonly LogSourceDto[]; canModify: boolean };

/** A table where there is room for one; below that the same rows stand as a list. */
export function SourceTable({ sources, canModify }: Props) {
  const body = useRowLinks<HTMLDivElement>("log source");
  const { go } = useGo();
  return (
    <div
      role="table"
      aria-label="Log sources"
      className="text-sm lg:grid lg:grid-cols-[minmax(11rem,2fr)_minmax(14rem,3fr)_auto_auto_auto] lg:gap-x-6"
    >
      <div role="rowgroup" className="max-lg:sr-only lg:contents">
        <div
          role="row"
          className="h-8 items-center border-b border-line lg:col-span-full lg:grid lg:grid-cols-subgrid"
        >
          {columns.map((column) => (
            <span
              key={column}
              role="columnheader"
              className="text-xs font-medium whitespace-nowrap text-muted"
            >
              {column}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" ref={body} className="lg:contents">
        {sources.map((source) => (
          <SourceRow
            key={source.id}
            source={source}
            canModify={canModify}
            onOpen={() => go(sourcePaths.source(source.id))}
          />
        ))}
      </div>
    </div>
  );
}
