import "server-only";

import { z } from "zod";

import { callBot, readReply } from "./slack-call";
import type { SlackBotFacts } from "./stored";

const authSchema = z.looseObject({
  url: z.string().nullish(),
  team: z.string().nullish(),
  team_id: z.string(),
  user_id: z.string().nullish(),
  bot_id: z.string().nullish(),
  app_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  is_enterprise_install: z.boolean().nullish(),
});

const botSchema = z.looseObject({ bot: z.looseObject({ app_id: z.string() }) });

export type BotIdentity = Omit<SlackBotFacts, "clientId">;

/** Asks Slack whose token it is, where it holds and what it may do; throws SlackError. */
export async function askIdentity(token: string): Promise<BotIdentity> {
  const reply = await callBot("auth.test", token, {});
  const auth = readReply("auth.test", reply, authSchema);
  return {
    appId: auth.app_id ?? (await askAppId(token, auth.bot_id, auth.team_id)),
    botUserId: auth.user_id ?? null,
    teamId: auth.team_id,
    teamName: auth.team ?? null,
    enterpriseId: auth.enterprise_id ?? null,
    isEnterpriseInstall: auth.is_enterprise_install ?? false,
    url: auth.url ?? null,
    scopes: reply.scopes,
  };
}

/** The app behind a bot; null where Slack does not say, for it only helps to tell apps apart sooner. */
async function askAppId(
  token: string,
  bot: string | null | undefined,
  teamId: string,
): Promise<string | null> {
  if (!bot) return null;
  try {
    const reply = await callBot("bots.info", token, { bot, team_id: teamId });
    return readReply("bots.info", reply, botSchema).bot.app_id;
  } catch {
    return null;
  }
}
