import { Facts } from "@/components/ui/facts";
import type { DetectionDto } from "@/lib/detections/contract";
import type { DestinationDto } from "@/lib/destinations/contract";
import { severityTitles } from "@/lib/kernel/severity";

import { periodInWords } from "../period-words";

type Props = { detection: DetectionDto; destinations: readonly DestinationDto[] };

/** "High, set here; the rule's own is Medium", or the rule's own alone. */
function inForce<Value>(set: Value | null, own: Value, say: (value: Value) => string): string {
  return set === null
    ? `${say(own)}, the rule's own`
    : `${say(set)}, set here; the rule's own is ${say(own)}`;
}

/** The settings for those who may look at them only. */
export function SettingsFacts({ detection: { settings, defaults }, destinations }: Props) {
  const { severity, threshold, dedupMinutes, destinationIds } = settings;
  const nameOf = (id: string) => destinations.find((one) => one.id === id)?.name ?? id;
  return (
    <Facts
      facts={[
        {
          term: "Severity",
          value: inForce(severity, defaults.severity, (one) => severityTitles[one]),
        },
        {
          term: "Threshold",
          value: inForce(threshold, defaults.threshold, (count) => count.toLocaleString("en")),
        },
        { term: "Period", value: inForce(dedupMinutes, defaults.dedupMinutes, periodInWords) },
        {
          term: "Destinations",
          value:
            destinationIds.length === 0
              ? "As the destinations' filters say"
              : destinationIds.map(nameOf).join(", "),
        },
      ]}
    />
  );
}
