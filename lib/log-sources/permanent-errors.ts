import type { Health } from "./health-contract";

/** What is said of an error that no further try can mend. */
type PermanentError = {
  /** The alert's title; `source` is the source's name. */
  title: (source: string) => string;
  /** What happened and why, as far as we know. */
  reason: (code: string) => string;
  /** What a person does now. */
  nextStep: string;
  action: Health["action"];
};

/** Error classes that no further try can mend; a person must act. Each has its sentences and its button. */
const permanentErrors: Record<string, PermanentError> = {
  reauthorize: {
    title: (source) => `Slack no longer accepts the token of “${source}”`,
    reason: (code) =>
      `Slack no longer accepts this source's token (${code}). The person who granted access may have left, or the app was removed.`,
    nextStep: "Grant access again.",
    action: "GRANT_ACCESS",
  },
  scope: {
    title: (source) => `“${source}” lacks a permission in Slack`,
    reason: (code) => `The token lacks a permission that this log needs (${code}).`,
    nextStep: "Grant access again and press Allow for all of it.",
    action: "GRANT_ACCESS",
  },
  organization_install: {
    title: (source) => `The app of “${source}” is on a workspace, not on the organization`,
    reason: (code) =>
      `The app is installed on a workspace (${code}); audit logs need it on the organization.`,
    nextStep: "Grant access again and choose the organization.",
    action: "GRANT_ACCESS",
  },
  plan: {
    title: (source) => `The Slack plan does not include the log of “${source}”`,
    reason: (code) => `Slack says that this plan does not include the log (${code}).`,
    nextStep: "Upgrade the plan in Slack, then grant access again.",
    action: "GRANT_ACCESS",
  },
  access: {
    title: (source) => `Slack refuses to show the log of “${source}”`,
    reason: (code) =>
      `Slack refuses this token (${code}): the person who granted access may not read the log, or a rule of the organization forbids it.`,
    nextStep: "Have an owner grant access again.",
    action: "GRANT_ACCESS",
  },
  workspace: {
    title: (source) => `Slack wants to know which workspace “${source}” reads`,
    reason: (code) =>
      `The app is installed on the whole organization, and Slack gives this log for one workspace at a time (${code}).`,
    nextStep: "Grant access again and choose the workspace.",
    action: "GRANT_ACCESS",
  },
  address: {
    title: (source) => `Slack refuses the calls of “${source}”, though its token is good`,
    reason: (code) =>
      `Slack says ${code} to every call for this log, but auth.test accepts the token. Most often the organization has an IP allow list and this machine's address is not on it.`,
    nextStep:
      "Have an admin add the address in Slack, then press Check again. If there is no such list, have an owner grant access again.",
    action: "GRANT_ACCESS",
  },
  secret: {
    title: (source) => `The stored token of “${source}” cannot be opened`,
    reason: () => "The stored token does not open with this Margay's encryption keys.",
    nextStep: "Put the key back that it was sealed with, or grant access again.",
    action: "GRANT_ACCESS",
  },
};

/** What is said of the class; null when further tries may mend the error. */
export function permanentError(errorClass: string | null): PermanentError | null {
  return errorClass === null ? null : (permanentErrors[errorClass] ?? null);
}

/** True when polling must stop until a person acts. */
export function isPermanent(errorClass: string | null): boolean {
  return permanentError(errorClass) !== null;
}
