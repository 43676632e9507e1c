"use client";

import { LinkTable } from "@/components/data-table/link-table";
import { useGo } from "@/components/ui/use-go";
import type { DestinationDto } from "@/lib/destinations/contract";

import { destinationPaths } from "../destination-paths";
import { DestinationRow } from "./destination-row";

const columns = ["Destination", "Health", "What goes there", "Last delivery", "Last 24 hours"];

type Props = { destinations: readonly DestinationDto[]; canModify: boolean };

export function DestinationTable({ destinations, canModify }: Props) {
  const { go } = useGo();
  return (
    <LinkTable
      label="Alert destinations"
      rowName="destination"
      columns={columns}
      className="lg:grid-cols-[minmax(10rem,2fr)_minmax(14rem,3fr)_minmax(12rem,3fr)_auto_auto]"
    >
      {destinations.map((destination) => (
        <DestinationRow
          key={destination.id}
          destination={destination}
          canModify={canModify}
          onOpen={() => go(destinationPaths.destination(destination.id))}
        />
      ))}
    </LinkTable>
  );
}
