"use client";

import { useEffect, type ReactNode } from "react";

import { WizardFrame } from "@/components/wizard/wizard-frame";
import type { WizardStep } from "@/components/wizard/wizard-steps";
import type { DestinationTypeDto } from "@/lib/destination-types/contract";

import { destinationPaths } from "../destination-paths";

type StepId = "prepare" | "configure" | "finish";

type Props = {
  title: string;
  description?: ReactNode;
  type: DestinationTypeDto;
  current: StepId;
  /** Where nothing has to be made on the other side, as with the app of another destination. */
  prepared?: boolean;
  aside?: ReactNode;
  children: ReactNode;
};

/** A step of a destination's setup. */
export function SetupFrame({ type, prepared = false, ...frame }: Props) {
  useEffect(() => {
    // The button that led here is gone; the keyboard goes on at the top of the page.
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>("main")?.focus();
  }, []);
  const later = frame.current === "finish";
  const steps: WizardStep[] = [
    ...(type.guide && !prepared
      ? [
          {
            id: "prepare",
            title: "Prepare",
            ...(later ? {} : { href: destinationPaths.guide(type.id) }),
          },
        ]
      : []),
    { id: "configure", title: "Configure" },
    { id: "finish", title: "Finish" },
  ];
  const back = { href: destinationPaths.list, label: "Alert Destinations" };
  return <WizardFrame {...frame} steps={steps} back={back} />;
}
