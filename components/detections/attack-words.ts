import { attackTactics } from "@/lib/detections/attack";
import type { DetectionSummaryDto } from "@/lib/detections/contract";

/** The tactics' ids in the order of the matrix. */
export const tacticOrder: readonly string[] = Object.keys(attackTactics);

/** The names of a rule's tactics, each once, in the order of the matrix. */
export function tacticNames({ attack }: Pick<DetectionSummaryDto, "attack">): string[] {
  const names = new Map(attack.map(({ tactic, tacticName }) => [tactic, tacticName]));
  return [...names]
    .toSorted(([one], [other]) => tacticOrder.indexOf(one) - tacticOrder.indexOf(other))
    .map(([, name]) => name);
}

/** A technique's page at MITRE: "T1562.001" is at /techniques/T1562/001/. */
export const techniqueUrl = (id: string) =>
  `https://attack.mitre.org/techniques/${id.replace(".", "/")}/`;
