import { LinkCell, LinkRow } from "@/components/data-table/link-table";
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
    <LinkRow onOpen={onOpen}>
      <LinkCell wide>
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
      </LinkCell>
      <LinkCell wide>
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
      </LinkCell>
      <LinkCell label="What goes there" wide>
        {filterSentences(destination, labelOf).map((sentence) => (
          <p key={sentence} className="max-w-100 text-muted">
            {sentence}
          </p>
        ))}
      </LinkCell>
      <LinkCell label="Last delivery">
        {lastDeliveryAt ? (
          <Time value={lastDeliveryAt} className="whitespace-nowrap" />
        ) : (
          <span className="text-faint">None yet</span>
        )}
      </LinkCell>
      <LinkCell label="Last 24 hours">
        <DestinationVolume destination={destination} />
        <Undelivered destination={destination} />
      </LinkCell>
    </LinkRow>
  );
}
