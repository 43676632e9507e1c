import "server-only";

import { DestinationError, type DestinationAccess } from "@/lib/destination-types/destination-type";
import { type SlackBotFacts, slackBotFactsSchema } from "@/lib/destination-types/server";
import type { Db } from "@/lib/platform/db/client";
import { log } from "@/lib/platform/logger/logger";

import { openSecretsOrSay } from "./load-destination-access";
import {
  findZoneOfChannel,
  listCredentialsOfAlert,
  listUsedCredentials,
} from "./store-credentials";

/** An installed app, with its secrets opened: for the call, never to be kept or logged. */
export type SlackBot = {
  credentialId: string;
  facts: Partial<SlackBotFacts>;
  secrets: DestinationAccess["secrets"];
};

type Row = { id: string; facts: unknown };

async function open(tx: Db, { id, facts }: Row): Promise<SlackBot> {
  const known = slackBotFactsSchema.partial().safeParse(facts);
  const secrets = await openSecretsOrSay(tx, id);
  return { credentialId: id, facts: known.data ?? {}, secrets };
}

async function openOrLeave(tx: Db, row: Row): Promise<SlackBot | null> {
  try {
    return await open(tx, row);
  } catch (err) {
    if (!(err instanceof DestinationError)) throw err;
    log().warn({ err, credentialId: row.id }, "a Slack Bot's secrets cannot be opened");
    return null;
  }
}

/** One after the other: a transaction has one connection. */
async function openAll(tx: Db, rows: Row[]): Promise<SlackBot[]> {
  const bots: SlackBot[] = [];
  for (const row of rows) {
    const bot = await openOrLeave(tx, row);
    if (bot) bots.push(bot);
  }
  return bots;
}

/** The Slack Bots of this app that a destination uses, and those of which Slack did not say which app they are; one whose secrets do not open is left out. */
export async function listSlackBots(tx: Db, appId: string): Promise<SlackBot[]> {
  const rows = await listUsedCredentials(tx, "slack-bot");
  const isOfApp = ({ facts }: Row) =>
    (slackBotFactsSchema.partial().safeParse(facts).data?.appId ?? appId) === appId;
  return openAll(tx, rows.filter(isOfApp));
}

/** The Slack Bots through which this alert was or will be brought to a living destination, the first such destination first; one whose secrets do not open is left out. */
export async function listSlackBotsOfAlert(tx: Db, alertId: string): Promise<SlackBot[]> {
  return openAll(tx, await listCredentialsOfAlert(tx, "slack-bot", alertId));
}

/** The Slack Bot of this credential; null when no destination uses it any more. Throws DestinationError `secret_unreadable`. */
export async function loadSlackBot(tx: Db, credentialId: string): Promise<SlackBot | null> {
  const rows = await listUsedCredentials(tx, "slack-bot", credentialId);
  return rows[0] ? open(tx, rows[0]) : null;
}

/** The time zone in which a channel is told of alerts; UTC where none is known. */
export async function timeZoneOfChannel(
  tx: Db,
  credentialId: string,
  channelId: string | null,
): Promise<string> {
  if (channelId === null) return "UTC";
  return (await findZoneOfChannel(tx, credentialId, channelId)) ?? "UTC";
}
