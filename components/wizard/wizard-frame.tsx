import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";

import { TextLink } from "@/components/ui/text-link";

import { WizardSteps, type WizardStep } from "./wizard-steps";

type Props = {
  /** The page's heading, exactly. */
  title: string;
  description?: ReactNode;
  steps: readonly WizardStep[];
  /** The id of the step that the person is on. */
  current: string;
  back: { href: string; label: string };
  /** What to do on the other side meanwhile: a checklist. */
  aside?: ReactNode;
  children: ReactNode;
};

/** One step of a set-up: its place among the others, the other side at the left, our form at the right. */
export function WizardFrame({ title, description, steps, current, back, aside, children }: Props) {
  return (
    <div className="w-full max-w-260 px-4 pt-4 pb-16 sm:px-6">
      <TextLink
        href={back.href}
        className="inline-flex items-center gap-0.5 text-sm text-muted hover:text-ink"
      >
        <ChevronLeft aria-hidden="true" className="size-4" />
        {back.label}
      </TextLink>
      <div className="mt-4">
        <WizardSteps steps={steps} current={current} />
      </div>
      <div className="mt-8 max-w-150">
        <h1 className="text-lg font-semibold tracking-tight text-balance">{title}</h1>
        {description ? <div className="mt-1 text-base text-muted">{description}</div> : null}
      </div>
      {aside ? (
        <div className="mt-6 grid gap-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:gap-16">
          <aside aria-label="In Slack" className="min-w-0 lg:border-r lg:border-line lg:pr-8">
            {aside}
          </aside>
          <div className="min-w-0">{children}</div>
        </div>
      ) : (
        <div className="mt-6 max-w-150">{children}</div>
      )}
    </div>
  );
}
