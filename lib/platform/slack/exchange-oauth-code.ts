import "server-only";

import { z } from "zod";

import { readScopes } from "./slack-client";
import { SlackError } from "./slack-error";
import { asSlackError, slackWebClient } from "./web-client";

const place = z.looseObject({ id: z.string(), name: z.string().nullish() });

const replySchema = z
  .looseObject({
    app_id: z.string().nullish(),
    team: place.nullish(),
    enterprise: place.nullish(),
    is_enterprise_install: z.boolean().nullish(),
    authed_user: z
      .looseObject({
        id: z.string().nullish(),
        access_token: z.string().min(1).optional(),
        token_type: z.string().optional(),
        scope: z.string().optional(),
      })
      .nullish(),
  })
  .refine((reply) => reply.app_id ?? reply.authed_user);

type SlackPlace = { id: string; name: string | null };

/** What a person granted: the user token and where it holds. */
export type SlackGrant = {
  accessToken: string;
  tokenType: string;
  /** null: Slack did not say. */
  scopes: string[] | null;
  appId: string | null;
  team: SlackPlace | null;
  enterprise: SlackPlace | null;
  isEnterpriseInstall: boolean;
  userId: string | null;
};

type Exchange = {
  code: string;
  clientId: string;
  clientSecret: string;
  redirectUri: string;
  timeoutMs?: number;
};

const operation = "oauth.v2.access";

/** Trades the code of Slack's redirect for a user token; throws SlackError (`user_token_missing`: only a bot came). */
export async function exchangeOAuthCode(exchange: Exchange): Promise<SlackGrant> {
  const reply = replySchema.safeParse(await ask(exchange));
  if (!reply.success) throw new SlackError(operation, "unreadable_reply");
  const {
    authed_user: user,
    team,
    enterprise,
    app_id: appId,
    is_enterprise_install: organization,
  } = reply.data;
  if (!user?.access_token) throw new SlackError(operation, "user_token_missing");
  return {
    accessToken: user.access_token,
    tokenType: user.token_type ?? "user",
    scopes: readScopes(user.scope),
    appId: appId ?? null,
    team: asPlace(team),
    enterprise: asPlace(enterprise),
    isEnterpriseInstall: organization ?? false,
    userId: user.id ?? null,
  };
}

async function ask({
  code,
  clientId,
  clientSecret,
  redirectUri,
  timeoutMs,
}: Exchange): Promise<unknown> {
  try {
    return await slackWebClient(operation, undefined, timeoutMs).oauth.v2.access({
      code,
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uri: redirectUri,
    });
  } catch (error) {
    throw asSlackError(error, operation);
  }
}

function asPlace(value: z.infer<typeof place> | null | undefined): SlackPlace | null {
  return value ? { id: value.id, name: value.name ?? null } : null;
}
