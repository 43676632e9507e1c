import type { Replayed } from "@/lib/log-sources/replay-contract";

const number = new Intl.NumberFormat("en-US");

/** What became of quarantined records that were read once more, e.g. "12 became events, 3 still cannot be read." */
export function replaySentence({ events, alreadyThere, stay }: Replayed): string {
  const parts = [
    events > 0 ? `${number.format(events)} became events` : null,
    alreadyThere > 0 ? `${number.format(alreadyThere)} were events already` : null,
    stay > 0 ? `${number.format(stay)} still cannot be read` : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? `${parts.join(", ")}.` : "There was none left.";
}
