import "server-only";

import { asSlackError, slackWebClient } from "./web-client";

export type SlackIdentity = {
  /** The workspace's or organisation's address. */
  url: string | null;
  teamName: string | null;
  /** With an organisation's token this is the organisation's id. */
  teamId: string | null;
  userId: string | null;
  userName: string | null;
  enterpriseId: string | null;
  isEnterpriseInstall: boolean;
  botId: string | null;
  /** What the token may do, where Slack said it. */
  scopes: string[] | null;
};

/** Asks Slack whether the token is alive and whose it is; throws SlackError. */
export async function authTest(
  token: string,
  options: { timeoutMs?: number } = {},
): Promise<SlackIdentity> {
  try {
    const reply = await slackWebClient("auth.test", token, options.timeoutMs).auth.test();
    return {
      url: reply.url ?? null,
      teamName: reply.team ?? null,
      teamId: reply.team_id ?? null,
      userId: reply.user_id ?? null,
      userName: reply.user ?? null,
      enterpriseId: reply.enterprise_id ?? null,
      isEnterpriseInstall: reply.is_enterprise_install ?? false,
      botId: reply.bot_id ?? null,
      scopes: reply.response_metadata?.scopes ?? null,
    };
  } catch (error) {
    throw asSlackError(error, "auth.test");
  }
}
