"use client";

import { Facts } from "@/components/ui/facts";
import type { DestinationTypeDto } from "@/lib/destination-types/contract";
import type { DestinationDto } from "@/lib/destinations/contract";

import { filterSentences } from "../filter-words";
import { useLogTypeChoices } from "../use-destination";

type Props = { destination: DestinationDto; type: DestinationTypeDto };

/** The settings for those who may look at them only. */
export function DestinationFacts({ destination, type }: Props) {
  const { labelOf } = useLogTypeChoices();
  const { place, timeZone, threadNotes } = destination;
  return (
    <Facts
      facts={[
        { term: "Place", value: place },
        { term: "What goes there", value: filterSentences(destination, labelOf).join(" ") },
        { term: "Timezone", value: timeZone.replaceAll("_", " ") },
        ...(type.threads ? [{ term: "Thread notes", value: threadNotes ? "On" : "Off" }] : []),
      ]}
    />
  );
}
