import "server-only";

import type { SlackBot } from "@/lib/destinations/server";
import { db } from "@/lib/platform/db/client";
import { type Account, findAccount } from "@/lib/users/server";

import { askProfile } from "./slack-profile";
import { findLink, type SlackUserKey } from "./store";

/** Whose account a Slack person's clicks count for. `silent`: Slack did not say in time who they are. */
export type SlackAccount =
  | { kind: "account"; account: Account }
  | { kind: "none"; name: string | null; isPerson: boolean }
  | { kind: "silent" };

/** By a link, else by the address that Slack vouches for, asked each time, so that a change there counts at once. An account that is disabled is answered, too. */
export async function findSlackAccount(
  bot: SlackBot,
  person: SlackUserKey,
  timeoutMs: number,
): Promise<SlackAccount> {
  const link = await findLink(db(), person);
  if (link) {
    const account = await findAccount(db(), { id: link.userId });
    if (account) return { kind: "account", account };
  }
  const profile = await askProfile(bot, person.slackUserId, timeoutMs);
  if (profile === "silent") return { kind: "silent" };
  if (profile === "nobody") return { kind: "none", name: null, isPerson: false };
  const { name, email, isPerson } = profile;
  const account = email && isPerson ? await findAccount(db(), { email }) : null;
  return account ? { kind: "account", account } : { kind: "none", name, isPerson };
}
