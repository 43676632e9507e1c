import "server-only";

import type { LogType } from "@/lib/log-types/log-type";
import { MalformedPage } from "@/lib/log-types/log-type";
import { KeyRingError } from "@/lib/platform/crypto/key-ring";
import { SecretError } from "@/lib/platform/crypto/secret-box";
import { listWorkspaces, type SlackWorkspace } from "@/lib/platform/slack/list-workspaces";
import { callSlack } from "@/lib/platform/slack/slack-client";
import { SlackError } from "@/lib/platform/slack/slack-error";

import { confirmDeadToken } from "../confirm-dead-token";
import { inWorkspace } from "../in-workspace";

export type GrantFacts = {
  accessToken: string;
  scopes: string[] | null;
  isEnterpriseInstall: boolean;
  /** Of an organisation, where one was chosen before. */
  workspace: SlackWorkspace | null;
};

const timeoutMs = 20_000;

export type CheckResult = {
  code: string;
  errorClass: string | null;
  /** The one of the organisation that the log is read of; absent: all of it, or the token is a workspace's own. */
  workspace?: SlackWorkspace;
  /** Those to choose from, where Slack wants one to be named. */
  workspaces?: SlackWorkspace[];
};

/** Any failure on the way to Slack, or on the way to the secret that it takes, as a code and its class. */
export function failure(error: unknown): CheckResult {
  if (error instanceof SlackError) return { code: error.code, errorClass: error.errorClass };
  if (error instanceof MalformedPage) return { code: "unreadable_reply", errorClass: "transient" };
  if (error instanceof SecretError || error instanceof KeyRingError) {
    return { code: "secret_unreadable", errorClass: "secret" };
  }
  throw error;
}

/** The first real call, about this workspace where one is named. */
async function firstCall(
  logType: LogType,
  accessToken: string,
  workspace: SlackWorkspace | null,
  now: Date,
): Promise<CheckResult> {
  const run = logType.beginPull(null, { now, historyDays: 0 });
  const request = run.request();
  const place = workspace ? { workspace } : {};
  if (!request) return { code: "ok", errorClass: null, ...place };
  try {
    const call = inWorkspace(request, workspace?.id ?? null);
    const { body } = await callSlack(call, accessToken, { timeoutMs });
    run.read(body);
    return { code: "ok", errorClass: null, ...place };
  } catch (error) {
    const result = failure(error);
    // The token has answered auth.teams.list: Slack says this of an installer who is no member there.
    if (workspace && result.code === "invalid_auth")
      return { code: "not_in_workspace", errorClass: "access" };
    return confirmDeadToken(result, { token: accessToken, logType, timeoutMs });
  }
}

/** Which workspace of the organisation to read: the wanted one, the only one, or a choice for a person. */
async function checkWorkspaces(
  logType: LogType,
  { accessToken }: GrantFacts,
  wanted: string | null,
  now: Date,
): Promise<CheckResult> {
  try {
    const workspaces = await listWorkspaces(accessToken);
    if (workspaces.length === 0) return { code: "workspace_missing", errorClass: "access" };
    const only = workspaces.length === 1 ? workspaces[0] : undefined;
    const workspace = workspaces.find(({ id }) => id === wanted) ?? (wanted ? undefined : only);
    if (!workspace) return { code: "workspace_needed", errorClass: "workspace", workspaces };
    return { ...(await firstCall(logType, accessToken, workspace, now)), workspaces };
  } catch (error) {
    return failure(error);
  }
}

/** Checks what was granted: kind of token, scope, installation, then a first real call; `ok` or what is wrong. */
export async function checkGrant(
  logType: LogType,
  grant: GrantFacts,
  now: Date,
): Promise<CheckResult> {
  const { slack } = logType;
  if (grant.accessToken.startsWith("xoxb-"))
    return { code: "user_token_missing", errorClass: "scope" };
  if (grant.scopes && !grant.scopes.includes(slack.userScope))
    return { code: "missing_scope", errorClass: "scope" };
  if (slack.install === "organization" && !grant.isEnterpriseInstall) {
    return { code: "workspace_install", errorClass: "organization_install" };
  }
  if (grant.isEnterpriseInstall && grant.workspace)
    return checkWorkspaces(logType, grant, grant.workspace.id, now);
  const result = await firstCall(logType, grant.accessToken, null, now);
  // Slack lets the access log of a whole organisation be read, but not every organisation's, and no other log.
  return result.code === "missing_argument" && grant.isEnterpriseInstall
    ? checkWorkspaces(logType, grant, null, now)
    : result;
}
