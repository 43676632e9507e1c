import { Section } from "@/components/ui/page-header";
import { StepList } from "@/components/ui/step-list";
import { WithCode } from "@/components/ui/with-code";
import type { DetectionDto } from "@/lib/detections/contract";

type Props = { detection: DetectionDto };

/** Sentences that stand for themselves, one below the other. */
function Sentences({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul className="grid max-w-prose list-disc gap-1.5 pl-4 text-base marker:text-faint">
      {sentences.map((sentence) => (
        <li key={sentence} className="text-pretty">
          <WithCode text={sentence} />
        </li>
      ))}
    </ul>
  );
}

export function Logic({ detection: { logic } }: Props) {
  if (logic.length === 0) return null;
  return (
    <Section title="What it looks for">
      <Sentences sentences={logic} />
    </Section>
  );
}

export function FalseAlarms({ detection: { falseAlarms } }: Props) {
  if (falseAlarms.length === 0) return null;
  return (
    <Section title="How to tell a false alarm">
      <Sentences sentences={falseAlarms} />
    </Section>
  );
}

export function DetectionRunbook({ detection: { runbook } }: Props) {
  if (runbook.length === 0) return null;
  return (
    <Section title="Runbook">
      <StepList steps={runbook} />
    </Section>
  );
}

export function Differences({ detection: { differences } }: Props) {
  if (differences.length === 0) return null;
  return (
    <Section
      title="Differences from the public rule"
      description="Where it decides otherwise than the rule that is known under its id."
    >
      <Sentences sentences={differences} />
    </Section>
  );
}
