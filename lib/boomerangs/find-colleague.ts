import "server-only";

import type { SlackBot } from "@/lib/destinations/server";
import { AppError } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db/client";
import {
  askProfile,
  askProfileByEmail,
  findLinkedSlackUser,
  type SlackProfile,
  slackHomeOf,
} from "@/lib/slack-users/server";
import { findAccount } from "@/lib/users/server";

/** Whom somebody wants to ask; one of the three. */
export type Whom = {
  userId?: string | undefined;
  email?: string | undefined;
  slackUserId?: string | undefined;
};

export type FoundColleague = { bot: SlackBot; slackUserId: string; name: string | null };

type Asked = (SlackProfile & { id: string }) | "nobody" | "silent" | "not by address";

const timeoutMs = 5_000;

const silent = () =>
  new AppError(
    "slack_refused",
    "Slack did not tell Margay who that is, so nobody was asked. Try again in a moment.",
  );

function refuse(field: keyof Whom, message: string): AppError {
  return new AppError("invalid_input", message, { fields: { [field]: message } });
}

async function askById(bot: SlackBot, id: string): Promise<Asked> {
  const profile = await askProfile(bot, id, timeoutMs);
  return typeof profile === "string" ? profile : { ...profile, id };
}

/** How to ask one Slack about them, and the field at which it is said that nobody was found. */
async function lookupOf(
  whom: Whom,
): Promise<{ field: keyof Whom; ask: (bot: SlackBot) => Promise<Asked> }> {
  const { userId, email = "", slackUserId } = whom;
  if (slackUserId) return { field: "slackUserId", ask: (bot) => askById(bot, slackUserId) };
  if (!userId) return { field: "email", ask: (bot) => askProfileByEmail(bot, email, timeoutMs) };
  const account = await findAccount(db(), { id: userId });
  if (!account) throw refuse("userId", "There is nobody of this id. Choose somebody else.");
  return {
    field: "userId",
    ask: async (bot) => {
      const linked = await findLinkedSlackUser(db(), slackHomeOf(bot), userId);
      return linked ? askById(bot, linked) : askProfileByEmail(bot, account.email, timeoutMs);
    },
  };
}

const missing: Record<keyof Whom, string> = {
  userId:
    "Slack knows nobody under the address that they have here. Enter the address that they have in Slack, or their member ID.",
  email: "Slack knows nobody of this address. Enter another one, or their member ID.",
  slackUserId:
    "Slack knows nobody of this ID. Copy the member ID from the person's profile in Slack.",
};

/** Finds a colleague in the first of these Slacks that knows them; throws `invalid_input` at the field by which they were named, or `slack_refused`. */
export async function findColleague(
  bots: readonly SlackBot[],
  whom: Whom,
): Promise<FoundColleague> {
  const { field, ask } = await lookupOf(whom);
  const answers: Asked[] = [];
  for (const bot of bots) {
    const found = await ask(bot);
    if (typeof found === "object" && found.isPerson)
      return { bot, slackUserId: found.id, name: found.name };
    answers.push(found);
  }
  if (answers.includes("silent")) throw silent();
  if (answers.some((one) => typeof one === "object"))
    throw refuse(field, "Nobody reads there. Choose a person who is active in Slack.");
  if (answers.includes("not by address"))
    throw refuse(
      field,
      "Slack finds nobody by their address for an app on a whole organization. Enter their Slack member ID.",
    );
  throw refuse(field, missing[field]);
}
