"use client";

import { WhenInteractive } from "@/components/form/when-interactive";
import { ConfigureForm } from "./configure-form";
import { SetupFrame } from "./setup-frame";

/** The first step: nothing is stored before "Setup" is pressed, so what is typed lives in this tab. */
export function ConfigureStep() {
  return (
    <SetupFrame
      title="Configure Slack"
      description="One log type per source: to pull another one as well, create another source afterwards."
      source={null}
      current="configure"
    >
      <WhenInteractive fields={3}>{() => <ConfigureForm />}</WhenInteractive>
    </SetupFrame>
  );
}
