import type { DetectionSummaryDto } from "@/lib/detections/contract";

import { tacticOrder } from "../attack-words";
import { techniqueName } from "../technique-names";
import { noPack } from "./filter-detections";

type Option = { value: string; label: string };

/** Each value once, in the order in which it is first seen. */
const distinct = (options: readonly Option[]): Option[] => [
  ...new Map(options.map((option) => [option.value, option])).values(),
];

const byLabel = (one: Option, other: Option) => one.label.localeCompare(other.label, "en");

/** What the filters offer: only what some rule has. */
export function filterOptions(
  detections: readonly DetectionSummaryDto[],
  logTypeLabel: (id: string) => string,
) {
  const attack = detections.flatMap((detection) => detection.attack);
  return {
    packs: distinct(
      detections.map(({ pack }) =>
        pack ? { value: pack.id, label: pack.title } : { value: noPack, label: "Custom rules" },
      ),
    ).toSorted(byLabel),
    logTypes: distinct(
      detections.flatMap(({ logTypes }) =>
        logTypes.map((value) => ({ value, label: logTypeLabel(value) })),
      ),
    ).toSorted(byLabel),
    tactics: distinct(
      attack.map(({ tactic, tacticName }) => ({ value: tactic, label: tacticName })),
    ).toSorted((one, other) => tacticOrder.indexOf(one.value) - tacticOrder.indexOf(other.value)),
    techniques: distinct(
      attack.map(({ technique }) => ({
        value: technique,
        label: [technique, techniqueName(technique)].filter(Boolean).join(" "),
      })),
    ).toSorted(byLabel),
  };
}
