import { attackTactics } from "@/lib/detections/attack";
import type { DetectionSummaryDto } from "@/lib/detections/contract";

/** How many rules look for a technique, and how many more would if they were on. */
export type CoveredTechnique = { id: string; on: number; off: number };

export type CoveredTactic = { id: string; title: string; techniques: CoveredTechnique[] };

type Mapped = Pick<DetectionSummaryDto, "attack" | "state">;

/** Every tactic in the matrix's order with the techniques that some rule names, by their ids. A rule that is stopped, or whose pack is off, counts as off. */
export function toCoverage(detections: readonly Mapped[]): CoveredTactic[] {
  const cells = new Map<string, Map<string, CoveredTechnique>>();
  for (const { attack, state } of detections) {
    const own = new Map(attack.map((one) => [`${one.tactic} ${one.technique}`, one]));
    for (const { tactic, technique } of own.values()) {
      const column = cells.get(tactic) ?? new Map<string, CoveredTechnique>();
      const cell = column.get(technique) ?? { id: technique, on: 0, off: 0 };
      if (state === "ON") cell.on += 1;
      else cell.off += 1;
      cells.set(tactic, column.set(technique, cell));
    }
  }
  return Object.entries(attackTactics).map(([id, title]) => ({
    id,
    title,
    techniques: [...(cells.get(id)?.values() ?? [])].toSorted((one, other) =>
      one.id.localeCompare(other.id, "en"),
    ),
  }));
}

/** What is watched now, counted: techniques once each, whatever their tactics. */
export function countCoverage(coverage: readonly CoveredTactic[]) {
  const watched = coverage.filter(({ techniques }) => techniques.some(({ on }) => on > 0));
  const techniques = new Set(
    watched.flatMap((tactic) => tactic.techniques.filter(({ on }) => on > 0).map(({ id }) => id)),
  );
  return { tactics: watched.length, of: coverage.length, techniques: techniques.size };
}
