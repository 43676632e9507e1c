import { askRule } from "./ask-rule";
import type { DetectionDto } from "./contract";
import type { KnownRule } from "./create-catalogue";
import type { RuleSamples, Sample } from "./rule-samples";

type SampleDto = DetectionDto["samples"][number];

/** What a rule says now of the events that it is tested with, in the severity that its alerts would have. */
export function runSamples(
  { rule, inForce }: KnownRule,
  { matching, nearly }: Record<keyof RuleSamples, readonly RuleSamples["nearly"][number][]>,
): SampleDto[] {
  const run = (expected: boolean, sample: Sample) => {
    const found = askRule(rule, sample.event, sample.past);
    const match = found?.kind === "match" ? found : null;
    return {
      name: sample.name,
      event: sample.event,
      expected,
      matches: match !== null,
      title: match?.title ?? null,
      severity: match && (inForce.severity ?? match.severity),
      dedup: match?.dedup ?? null,
      error: found?.kind === "error" ? found.message : null,
    };
  };
  return [
    ...matching.map((sample) => run(true, sample)),
    ...nearly.map((sample) => run(false, sample)),
  ];
}
