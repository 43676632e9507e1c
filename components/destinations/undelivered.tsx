import { TextLink } from "@/components/ui/text-link";
import type { DestinationDto } from "@/lib/destinations/contract";

import { destinationPaths } from "./destination-paths";

const number = new Intl.NumberFormat("en-US");

type Props = { destination: Pick<DestinationDto, "id" | "waiting" | "notDelivered"> };

/** What did not arrive, as links to the list of it; nothing while all did. */
export function Undelivered({ destination: { id, waiting, notDelivered } }: Props) {
  return (
    <span className="flex flex-wrap gap-x-3 empty:hidden">
      {waiting > 0 ? (
        <TextLink href={destinationPaths.nonDelivered({ destination: id, show: "waiting" })}>
          {number.format(waiting)} waiting
        </TextLink>
      ) : null}
      {notDelivered > 0 ? (
        <TextLink
          href={destinationPaths.nonDelivered({ destination: id })}
          className="text-critical"
        >
          {number.format(notDelivered)} not delivered
        </TextLink>
      ) : null}
    </span>
  );
}
