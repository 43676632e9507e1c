import type { SetupStep } from "@/lib/log-sources/setup-contract";

/** The wizard's steps with an address of their own, in order. */
export const wizardSteps = ["credentials", "summary", "verify", "finish"] as const;
export type WizardStepId = (typeof wizardSteps)[number];

const reached: Record<SetupStep, WizardStepId> = {
  CREDENTIALS: "credentials",
  SUMMARY: "summary",
  GRANT_ACCESS: "verify",
  ALARM: "finish",
  DONE: "finish",
};

/** The step at which a source's setup stands. */
export function currentStep(setupStep: SetupStep): WizardStepId {
  return reached[setupStep];
}

/** The step that opens when one is asked for: itself when it was reached, else the one where the setup stands. */
export function stepToOpen(setupStep: SetupStep, asked: WizardStepId): WizardStepId {
  const stands = currentStep(setupStep);
  return wizardSteps.indexOf(asked) <= wizardSteps.indexOf(stands) ? asked : stands;
}
