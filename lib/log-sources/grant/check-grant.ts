import "server-only";

import type { LogType } from "@/lib/log-types/log-type";
import { MalformedPage } from "@/lib/log-types/log-type";
import { KeyRingError } from "@/lib/platform/crypto/key-ring";
import { SecretError } from "@/lib/platform/crypto/secret-box";
import { callSlack } from "@/lib/platform/slack/slack-client";
import { SlackError } from "@/lib/platform/slack/slack-error";

import { confirmDeadToken } from "../confirm-dead-token";

export type GrantFacts = {
  accessToken: string;
  scopes: string[] | null;
  isEnterpriseInstall: boolean;
};

const timeoutMs = 20_000;

export type CheckResult = { code: string; errorClass: string | null };

/** Any failure on the way to Slack, or on the way to the secret that it takes, as a code and its class. */
export function failure(error: unknown): CheckResult {
  if (error instanceof SlackError) return { code: error.code, errorClass: error.errorClass };
  if (error instanceof MalformedPage) return { code: "unreadable_reply", errorClass: "transient" };
  if (error instanceof SecretError || error instanceof KeyRingError) {
    return { code: "secret_unreadable", errorClass: "secret" };
  }
  throw error;
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
  const run = logType.beginPull(null, { now, historyDays: 0 });
  const request = run.request();
  if (!request) return { code: "ok", errorClass: null };
  try {
    const { body } = await callSlack(request, grant.accessToken, { timeoutMs });
    run.read(body);
    return { code: "ok", errorClass: null };
  } catch (error) {
    return confirmDeadToken(failure(error), { token: grant.accessToken, logType, timeoutMs });
  }
}
