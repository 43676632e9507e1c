import type { WizardStepId } from "./setup/setup-steps";

const list = "/configure/log-sources";

/** The addresses of the log source pages. */
export const sourcePaths = {
  list,
  choose: `${list}/new`,
  configureSlack: `${list}/new/slack`,
  source: (id: string) => `${list}/${id}`,
  edit: (id: string) => `${list}/${id}/edit`,
  step: (id: string, step: WizardStepId) => `${list}/${id}/setup/${step}`,
  events: (id: string) => `/logs?sourceId=${id}`,
};
