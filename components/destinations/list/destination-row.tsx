import type { ReactNode } from "react";

import { opensRow } from "@/components/data-table/use-row-links";
import { cn } from "@/components/ui/cn";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { DestinationDto } from "@/lib/destinations/contract";

import { DestinationHealthBadge } from "../destination-health-badge";
import { destinationPaths } from "../destination-paths";
import { filterSentences } from "../filter-words";
import { HealthRemedy } from "../health-remedy";
import { useDestinationTypes, useLogTypeChoices } from "../use-destination";
import { Undelivered } from "../undelivered";
import { DestinationVolume } from "../volume";

type Props = { destination: DestinationDto; canModify: boolean; onOpen: () => void };

/** A destination; the whole row leads to its page, for the keyboard by the link in its name. */
export function DestinationRow({ destination, canModify, onOpen }: Props) {
  const { id, name, place, health, lastDeliveryAt, warnings } = destination;
  const type = useDestinationTypes().find((one) => one.id === destination.type);
  const { labelOf } = useLogTypeChoices();
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keyboard has the link in the name
    <div
      role="row"
      onClick={(event) => opensRow(event) && onOpen()}
      className="grid cursor-pointer grid-cols-2 gap-x-4 gap-y-2 border-b border-line py-3 hover:bg-hover lg:col-span-full lg:grid-cols-subgrid lg:gap-x-6"
    >
      <Cell wide>
        <TextLink
          href={destinationPaths.destination(id)}
          data-row-link=""
          className="font-medium text-ink"
        >
          {name}
        </TextLink>
        <p className="break-words text-muted">
          {type?.label ?? destination.type} · {place}
        </p>
      </Cell>
      <Cell wide>
        <DestinationHealthBadge state={health.state} />
        <p className="max-w-100 text-muted">{health.reason}</p>
        {warnings.map((warning) => (
          <p key={warning} className="max-w-100 text-medium">
            {warning}
          </p>
        ))}
        {canModify && health.action ? (
          <div className="mt-1.5 grid justify-items-start gap-1.5">
            <HealthRemedy destination={destination} />
          </div>
        ) : null}
      </Cell>
      <Cell label="What goes there" wide>
        {filterSentences(destination, labelOf).map((sentence) => (
          <p key={sentence} className="max-w-100 text-muted">
            {sentence}
          </p>
        ))}
      </Cell>
      <Cell label="Last delivery">
        {lastDeliveryAt ? (
          <Time value={lastDeliveryAt} className="whitespace-nowrap" />
        ) : (
          <span className="text-faint">None yet</span>
        )}
      </Cell>
      <Cell label="Last 24 hours">
        <DestinationVolume destination={destination} />
        <Undelivered destination={destination} />
      </Cell>
    </div>
  );
}

type CellProps = { label?: string; wide?: boolean; children: ReactNode };

function Cell({ label, wide = false, children }: CellProps) {
  return (
    <div role="cell" className={cn("min-w-0", wide && "max-lg:col-span-2")}>
      {label ? (
        <span aria-hidden="true" className="block text-xs text-faint lg:hidden">
          {label}
        </span>
      ) : null}
      {children}
    </div>
  );
}
