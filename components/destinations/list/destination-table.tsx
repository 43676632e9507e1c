"use client";

import { useRowLinks } from "@/components/data-table/use-row-links";
import { useGo } from "@/components/ui/use-go";
import type { DestinationDto } from "@/lib/destinations/contract";

import { destinationPaths } from "../destination-paths";
import { DestinationRow } from "./destination-row";

const columns = ["Destination", "Health", "What goes there", "Last delivery", "Last 24 hours"];

type Props = { destinations: readonly DestinationDto[]; canModify: boolean };

/** A table where there is room for one; below that the same rows stand as a list. */
export function DestinationTable({ destinations, canModify }: Props) {
  const body = useRowLinks<HTMLDivElement>("destination");
  const { go } = useGo();
  return (
    <div
      role="table"
      aria-label="Alert destinations"
      className="text-sm lg:grid lg:grid-cols-[minmax(10rem,2fr)_minmax(14rem,3fr)_minmax(12rem,3fr)_auto_auto] lg:gap-x-6"
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
        {destinations.map((destination) => (
          <DestinationRow
            key={destination.id}
            destination={destination}
            canModify={canModify}
            onOpen={() => go(destinationPaths.destination(destination.id))}
          />
        ))}
      </div>
    </div>
  );
}
