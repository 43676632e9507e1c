import "server-only";

import { z } from "zod";

import { callBot, readReply } from "@/lib/destination-types/server";
import type { SlackBot } from "@/lib/destinations/server";
import { log } from "@/lib/platform/logger/logger";
import { SlackError } from "@/lib/platform/slack/slack-error";

import { isOwnMember } from "./is-own-member";

const text = z.string().nullish();

const replySchema = z.looseObject({
  user: z.looseObject({
    id: text,
    team_id: text,
    name: text,
    real_name: text,
    deleted: z.boolean().nullish(),
    is_bot: z.boolean().nullish(),
    is_stranger: z.boolean().nullish(),
    is_email_confirmed: z.boolean().nullish(),
    enterprise_user: z.looseObject({ enterprise_id: text }).nullish(),
    profile: z.looseObject({ email: text, display_name: text, real_name: text }).nullish(),
  }),
});

/** Somebody as Slack describes them. */
export type SlackProfile = {
  name: string | null;
  /** Null when Slack shows none, when it was never confirmed, or when it is another company that vouches for it. */
  email: string | null;
  /** Neither a bot nor deactivated. */
  isPerson: boolean;
};

type User = z.infer<typeof replySchema>["user"];

/** Whoever enters somebody else's address is not them until they have read what is sent there. */
const vouchesFor = ({ facts }: SlackBot, user: User) =>
  user.is_email_confirmed !== false && isOwnMember(facts, user);

/** An organization's token finds nobody by address. */
const notByAddress = new Set(["enterprise_is_restricted", "team_not_found"]);

const nobody = new Set(["user_not_found", "user_not_visible", "users_not_found"]);

function toProfile(bot: SlackBot, user: User, userId: string): SlackProfile {
  const names = [user.real_name, user.profile?.real_name, user.profile?.display_name, user.name];
  const { email } = user.profile ?? {};
  return {
    name: names.find((name) => name?.trim())?.trim() ?? null,
    email: email && vouchesFor(bot, user) ? email : null,
    isPerson: user.is_bot !== true && user.deleted !== true && userId !== "USLACKBOT",
  };
}

/** Asks Slack about a person; `nobody` when it knows none of this id, `silent` when it does not answer in time or at all. */
export async function askProfile(
  bot: SlackBot,
  userId: string,
  timeoutMs: number,
): Promise<SlackProfile | "nobody" | "silent"> {
  try {
    const token = bot.secrets["botToken"] ?? "";
    const reply = await callBot("users.info", token, { user: userId }, timeoutMs);
    const { user } = readReply("users.info", reply, replySchema);
    return toProfile(bot, user, userId);
  } catch (err) {
    if (!(err instanceof SlackError)) throw err;
    if (nobody.has(err.code)) return "nobody";
    log().warn({ err }, "Slack did not say who somebody is");
    return "silent";
  }
}

/** Asks Slack who has this address there; `not by address` where it does not find people that way. */
export async function askProfileByEmail(
  bot: SlackBot,
  email: string,
  timeoutMs: number,
): Promise<(SlackProfile & { id: string }) | "nobody" | "silent" | "not by address"> {
  try {
    const token = bot.secrets["botToken"] ?? "";
    const reply = await callBot("users.lookupByEmail", token, { email }, timeoutMs);
    const { user } = readReply("users.lookupByEmail", reply, replySchema);
    if (!user.id) return "nobody";
    return { ...toProfile(bot, user, user.id), id: user.id };
  } catch (err) {
    if (!(err instanceof SlackError)) throw err;
    if (nobody.has(err.code)) return "nobody";
    if (notByAddress.has(err.code)) return "not by address";
    log().warn({ err }, "Slack did not say who has an address");
    return "silent";
  }
}
