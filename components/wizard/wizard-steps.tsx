import { Check } from "lucide-react";

import { cn } from "@/components/ui/cn";
import { TextLink } from "@/components/ui/text-link";

export type WizardStep = {
  id: string;
  title: string;
  /** Where a step that was done can be opened again. */
  href?: string;
};

type Props = { steps: readonly WizardStep[]; current: string };

/** The numbered steps; phones show the number and the name of the current one alone. */
export function WizardSteps({ steps, current }: Props) {
  const position = steps.findIndex((step) => step.id === current);
  return (
    <nav aria-label="Steps">
      <p aria-hidden="true" className="text-sm text-muted sm:hidden">
        Step {position + 1} of {steps.length}
      </p>
      <ol className="flex gap-1.5 sm:gap-x-6">
        {steps.map((step, index) => (
          <Step
            key={step.id}
            step={step}
            number={index + 1}
            state={index < position ? "done" : index === position ? "current" : "next"}
          />
        ))}
      </ol>
    </nav>
  );
}

type StepState = "done" | "current" | "next";

function Step({ step, number, state }: { step: WizardStep; number: number; state: StepState }) {
  return (
    <li
      aria-current={state === "current" ? "step" : undefined}
      className={cn(
        "flex-1 border-t-2 pt-2 text-sm sm:flex-none sm:border-0 sm:pt-0",
        state === "next" ? "border-strong" : "border-accent",
        state === "current" ? "font-medium text-ink" : "text-muted",
      )}
    >
      <span className="sr-only items-center gap-2 sm:not-sr-only sm:flex">
        <span
          className={cn(
            "grid size-5 place-items-center rounded-full text-xs font-medium",
            state === "current" && "bg-accent text-accent-fg",
            state === "done" && "bg-accent-soft text-accent-text",
            state === "next" && "border border-strong",
          )}
        >
          {state === "done" ? (
            <Check aria-label="Done:" strokeWidth={2.5} className="size-3" />
          ) : (
            number
          )}
        </span>
        {state === "done" && step.href ? (
          <TextLink href={step.href} className="text-muted hover:text-ink">
            {step.title}
          </TextLink>
        ) : (
          step.title
        )}
      </span>
    </li>
  );
}
