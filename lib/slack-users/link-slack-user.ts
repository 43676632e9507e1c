import "server-only";

import { loadSlackBot, type SlackBot } from "@/lib/destinations/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";
import { findAccount } from "@/lib/users/server";

import { addLink } from "./add-link";
import { linkSlackUserInput, type LinkSlackUserInput, type SlackUserLinkDto } from "./contract";
import { askProfile } from "./slack-profile";

const noSuchPerson =
  "Slack knows nobody of this ID there. Copy the member ID from the person's profile.";

const refused = (field: string, message: string) =>
  new AppError("invalid_input", `${field}: ${message}`, { fields: { [field]: message } });

function teamOf({ facts }: SlackBot): string {
  const team = facts.enterpriseId ?? facts.teamId;
  if (team) return team;
  throw refused(
    "credentialId",
    "Slack has not said which workspace this is. Test the destination.",
  );
}

/** An admin says whose account a Slack person's clicks count for. Asks Slack whether there is such a person. */
export async function linkSlackUser(
  ctx: Context,
  input: LinkSlackUserInput,
): Promise<SlackUserLinkDto> {
  authorize(ctx.actor, "UserModify");
  const { credentialId, slackUserId, userId } = parseInput(linkSlackUserInput, input);
  const bot = await loadSlackBot(db(), credentialId);
  if (!bot) throw refused("credentialId", "No destination uses this Slack any more.");
  const account = await findAccount(db(), { id: userId });
  if (!account || account.disabled)
    throw refused("userId", "There is nobody of this id, or the account is disabled.");
  const profile = await askProfile(bot, slackUserId, 5_000);
  if (profile === "nobody" || (profile !== "silent" && !profile.isPerson))
    throw refused("slackUserId", noSuchPerson);
  const slackUserName = profile === "silent" ? null : profile.name;
  const link = { slackTeamId: teamOf(bot), slackUserId, slackUserName, userId };
  return db().$transaction((tx) => addLink(tx, ctx, link));
}
