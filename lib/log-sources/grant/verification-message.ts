/** What the sentences speak about. */
export type VerificationSubject = {
  logTypeLabel: string;
  userScope: string;
  redirectUrl: string;
  plans: string;
};

type Message = { title: string; message: string };

const workspaceInstall = (subject: VerificationSubject): Message => ({
  title: "The app is on a workspace, not on the organization",
  message: `Slack gives ${subject.logTypeLabel.toLowerCase()} only to an app that an Org Owner installed on the whole organization. Press Grant Access again and, at the top right of Slack's page, choose the organization instead of a workspace.`,
});

const planMissing = (subject: VerificationSubject): Message => ({
  title: "This Slack plan does not include the log",
  message: `Slack offers ${subject.logTypeLabel.toLowerCase()} on these plans: ${subject.plans}. If the plan is right, check that you granted access in the right workspace; otherwise upgrade in Slack and press Check again.`,
});

const scopeMissing = (subject: VerificationSubject): Message => ({
  title: "A permission is missing",
  message: `The token does not have the user scope ${subject.userScope}. In Slack, open the app's OAuth & Permissions page, add ${subject.userScope} under User Token Scopes, then press Grant Access again.`,
});

const redirectMismatch = (subject: VerificationSubject): Message => ({
  title: "The Redirect URL does not match",
  message: `Slack knows another Redirect URL for this app. In Slack, open OAuth & Permissions and add exactly ${subject.redirectUrl}, press Save URLs, then Grant Access again.`,
});

const codeSpent: Message = {
  title: "The answer from Slack was used before or is too old",
  message:
    "Slack's answer holds for ten minutes and for one use; going back or reloading uses it again. Press Grant Access once more.",
};

const notAllowed: Message = {
  title: "The person who pressed Allow may not read this log",
  message:
    "Slack gives the log only to an owner or admin. Ask one to sign in to Margay and press Grant Access, or to make you one.",
};

const userTokenMissing = (subject: VerificationSubject): Message => ({
  title: "Slack sent no user token",
  message: `The app asks for bot scopes only. In Slack, open OAuth & Permissions, add ${subject.userScope} under User Token Scopes (not Bot Token Scopes), then press Grant Access again.`,
});

const addressRefused: Message = {
  title: "Slack refuses this machine, though the token is good",
  message:
    "Most often the organization has an IP allow list and this machine's address is not on it: have an admin add it in Slack, then press Check again. If there is no such list, the person who pressed Allow may not read this log: ask an owner to press Grant Access.",
};

const tokenDead: Message = {
  title: "Slack no longer accepts the token",
  message:
    "The app may have been removed, or the account that pressed Allow deactivated. Press Grant Access again.",
};

type Sentence = Message | ((subject: VerificationSubject) => Message);

const sentences: Record<string, Sentence> = {
  ok: (subject) => ({
    title: "Access granted",
    message: `Margay asked Slack for ${subject.logTypeLabel.toLowerCase()} and got an answer. Press Setup to go on.`,
  }),
  access_denied: {
    title: "You pressed Cancel in Slack",
    message:
      "Nothing was changed. Press Grant Access when you are ready, and Allow on Slack's page.",
  },
  invalid_client_id: {
    title: "Slack does not know this Client ID",
    message:
      "Copy the Client ID from the app's Basic Information page in Slack, go back to Set Credentials, and paste it there.",
  },
  bad_client_secret: {
    title: "The Client Secret is wrong",
    message:
      "It may be cut short, belong to another app, or have been regenerated. Copy it again from the app's Basic Information page, go back to Set Credentials, and paste it there.",
  },
  bad_redirect_uri: redirectMismatch,
  oauth_authorization_url_mismatch: redirectMismatch,
  invalid_code: codeSpent,
  code_already_used: codeSpent,
  user_token_missing: userTokenMissing,
  not_allowed_token_type: userTokenMissing,
  missing_scope: scopeMissing,
  no_scopes: scopeMissing,
  invalid_scope: scopeMissing,
  workspace_install: workspaceInstall,
  team_not_authorized: workspaceInstall,
  invalid_team_for_non_distributed_app: workspaceInstall,
  paid_only: planMissing,
  feature_not_enabled: planMissing,
  invalid_workspace: planMissing,
  user_not_authorized: notAllowed,
  no_permission: notAllowed,
  method_not_allowed: notAllowed,
  workspace_needed: {
    title: "Choose a workspace",
    message:
      "The app is installed on the whole organization, and Slack gives this log for one workspace at a time. Choose the one that this source reads; create a log source of its own for each other one.",
  },
  workspace_missing: {
    title: "The app is in no workspace yet",
    message:
      "It is installed on the organization, but was not added to any of its workspaces, and Slack gives this log for one workspace at a time. In Slack's organization settings, open Integrations, choose the app and add it to the workspace; then press Check again.",
  },
  not_in_workspace: {
    title: "The person who pressed Allow is not in that workspace",
    message:
      "Slack gives the log of a workspace only to an owner or admin who is a member there. Join the workspace and press Check again, choose another one, or have a member press Grant Access.",
  },
  team_access_not_granted: {
    title: "The app is not in that workspace",
    message:
      "In Slack's organization settings, open Integrations, choose the app and add it to the workspace; then press Check again.",
  },
  token_revoked: tokenDead,
  token_expired: tokenDead,
  account_inactive: tokenDead,
  state_expired: {
    title: "That took longer than ten minutes",
    message: "For safety a grant must be finished within ten minutes. Press Grant Access again.",
  },
  state_used: {
    title: "This answer from Slack was used before",
    message:
      "Going back or reloading does that. Press Grant Access again if the check below has not passed.",
  },
  secret_unreadable: {
    title: "The stored Client Secret cannot be opened",
    message:
      "This Margay's encryption keys have changed. Put the old key back, or go back to Set Credentials and enter the Client Secret again.",
  },
};

/** Where Slack's code leaves open what is wrong, and auth.test was asked. */
const byClass: Record<string, Sentence> = {
  address: addressRefused,
  scope: scopeMissing,
  reauthorize: tokenDead,
};

const transient: Message = {
  title: "Slack could not be reached",
  message:
    "Slack did not answer as expected. Check that this machine can reach Slack, then press Check again or Grant Access again.",
};

/** A check's outcome in words: what happened, why as far as we know, and what to do now. */
export function verificationMessage(
  code: string,
  errorClass: string | null,
  subject: VerificationSubject,
): Message {
  const known = Object.hasOwn(sentences, code) ? sentences[code] : byClass[errorClass ?? ""];
  if (known) return typeof known === "function" ? known(subject) : known;
  if (errorClass === "rate_limited") {
    return {
      title: "Slack asked us to wait",
      message:
        "Too many calls were made in the last minute. Wait a minute, then press Check again.",
    };
  }
  if (errorClass === "transient") return { ...transient, title: `${transient.title} (${code})` };
  return {
    title: `Slack refused (${code})`,
    message:
      "Press Grant Access again. If it stays, look the code up in Slack's documentation of its OAuth and log methods.",
  };
}
