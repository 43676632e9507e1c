"use client";

import { useRef } from "react";

import { useShortcut } from "@/components/shell/shortcuts";
import type { LogSourceDto } from "@/lib/log-sources/contract";

import { SourceRow } from "./source-row";

const columns = ["Source", "Health", "Last event", "Last 24 hours", "Polls"];

type Props = { sources: readonly LogSourceDto[]; canModify: boolean };

/** A table where there is room for one; below that the same rows stand as a list. The roles keep it a table for those who hear it. */
export function SourceTable({ sources, canModify }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const move = (by: number) => {
    const links = [...(body.current?.querySelectorAll<HTMLElement>("[data-row-link]") ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    const next = at === -1 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1);
    links[next]?.focus();
  };
  useShortcut({ keys: "j", title: "Next log source", group: "This page" }, () => move(1));
  useShortcut({ keys: "k", title: "Previous log source", group: "This page" }, () => move(-1));
  return (
    <table role="table" aria-label="Log sources" className="w-full border-collapse text-sm max-lg:block">
      <thead role="rowgroup" className="max-lg:sr-only">
        <tr role="row" className="border-b border-line">
          {columns.map((column) => (
            <th
              key={column}
              role="columnheader"
              scope="col"
              className="h-8 px-3 text-left text-xs font-medium whitespace-nowrap text-muted first:pl-0 last:pr-0"
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" ref={body} className="max-lg:block">
        {sources.map((source) => (
          <SourceRow key={source.id} source={source} canModify={canModify} />
        ))}
      </tbody>
    </table>
  );
}
