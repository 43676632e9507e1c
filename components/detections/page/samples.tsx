"use client";

import { Section } from "@/components/ui/page-header";
import type { DetectionDto } from "@/lib/detections/contract";

import { worksAsExpected } from "../sample-words";
import { SampleLine } from "./sample-line";

/** "All 6 do as expected, run just now." */
function resultInWords(samples: DetectionDto["samples"]): string {
  const good = samples.filter(worksAsExpected).length;
  if (good < samples.length)
    return `${samples.length - good} of ${samples.length} do not do as expected, run just now.`;
  return samples.length === 1
    ? "It does as expected, run just now."
    : `All ${samples.length} do as expected, run just now.`;
}

/** The rule's test events and what it says of them now. */
export function Samples({ detection: { samples } }: { detection: DetectionDto }) {
  return (
    <Section
      title="Test events"
      description={samples.length === 0 ? "It has none yet." : resultInWords(samples)}
    >
      {samples.length > 0 ? (
        <ul className="border-t border-line">
          {samples.map((sample) => (
            <SampleLine key={sample.name} sample={sample} />
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
