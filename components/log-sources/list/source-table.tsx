"use client";

import { LinkTable } from "@/components/data-table/link-table";
import { useGo } from "@/components/ui/use-go";
import type { LogSourceDto } from "@/lib/log-sources/contract";

import { sourcePaths } from "../source-paths";
import { SourceRow } from "./source-row";

const columns = ["Source", "Health", "Last event", "Last 24 hours", "Polls"];

type Props = { sources: readonly LogSourceDto[]; canModify: boolean };

export function SourceTable({ sources, canModify }: Props) {
  const { go } = useGo();
  return (
    <LinkTable
      label="Log sources"
      rowName="log source"
      columns={columns}
      className="lg:grid-cols-[minmax(11rem,2fr)_minmax(14rem,3fr)_auto_auto_auto]"
    >
      {sources.map((source) => (
        <SourceRow
          key={source.id}
          source={source}
          canModify={canModify}
          onOpen={() => go(sourcePaths.source(source.id))}
        />
      ))}
    </LinkTable>
  );
}
