"use client";

import { useEffect, type ReactNode } from "react";

import { WizardFrame } from "@/components/wizard/wizard-frame";
import type { WizardStep } from "@/components/wizard/wizard-steps";
import type { LogSourceDto } from "@/lib/log-sources/contract";

import { sourcePaths } from "../source-paths";
import { stepToOpen, type WizardStepId, wizardSteps } from "./setup-steps";

const titles: Record<WizardStepId, string> = {
  credentials: "Set Credentials",
  summary: "Summary",
  verify: "Verify Setup",
  finish: "Finish",
};

function stepsOf(source: LogSourceDto | null): WizardStep[] {
  const later = wizardSteps.map((id): WizardStep => {
    const open = source && stepToOpen(source.setupStep, id) === id;
    return { id, title: titles[id], ...(open ? { href: sourcePaths.step(source.id, id) } : {}) };
  });
  return [
    {
      id: "configure",
      title: "Configure",
      ...(source ? { href: sourcePaths.edit(source.id) } : {}),
    },
    ...later,
  ];
}

type Props = {
  title: string;
  description?: ReactNode;
  /** Null before it was created. */
  source: LogSourceDto | null;
  current: WizardStepId | "configure";
  aside?: ReactNode;
  children: ReactNode;
};

/** A step of a log source's setup, with the way back to where the person came from. */
export function SetupFrame({ source, ...frame }: Props) {
  useEffect(() => {
    // The button that led here is gone; the keyboard goes on at the top of the page.
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>("main")?.focus();
  }, []);
  const back =
    source?.setupStep === "DONE"
      ? { href: sourcePaths.source(source.id), label: source.name }
      : { href: sourcePaths.list, label: "Log Sources" };
  return <WizardFrame {...frame} steps={stepsOf(source)} back={back} />;
}
