import "server-only";

import { recordAudit } from "@/lib/audit/server";
import { actorName, type Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { Db } from "@/lib/platform/db/client";
import { isUniqueViolation } from "@/lib/platform/db/database-error";

import type { SlackUserLinkDto } from "./contract";
import { findLink, insertLink, type SlackUserKey } from "./store";
import { toLink } from "./to-link";

type NewLink = SlackUserKey & { slackUserName: string | null; userId: string };

const taken = (name: string) =>
  new AppError(
    "conflict",
    `This Slack person is linked to ${name} already. Remove that link under Settings first.`,
    { fields: { slackUserId: `Linked to ${name} already.` } },
  );

/** The link and its audit row, inside the caller's transaction; `conflict` when somebody else's account is linked already. The same link again is no change. */
export async function addLink(tx: Db, ctx: Context, link: NewLink): Promise<SlackUserLinkDto> {
  const { userId, slackTeamId, slackUserId, slackUserName } = link;
  const before = await findLink(tx, link);
  if (before?.userId === userId) return toLink(before);
  if (before) throw taken(before.user.name);
  const added = { ...link, linkedBy: actorName(ctx.actor) };
  const row = await insertLink(tx, added, ctx.now).catch((error: unknown) => {
    throw isUniqueViolation(error) ? taken("somebody") : error;
  });
  await recordAudit(tx, ctx, {
    action: "LINK_SLACK_USER",
    targetType: "user",
    targetId: userId,
    targetName: row.user.email,
    details: { slackTeamId, slackUserId, slackUserName },
  });
  return toLink(row);
}
