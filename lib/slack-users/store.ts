import "server-only";

import type { Db } from "@/lib/platform/db/client";

const withUser = { user: { select: { id: true, name: true, email: true } } } as const;

/** Who somebody is in Slack: their id, and the organization's or else the workspace's. */
export type SlackUserKey = { slackTeamId: string; slackUserId: string };

export function findLink(tx: Db, { slackTeamId, slackUserId }: SlackUserKey) {
  return tx.slackUserLink.findUnique({
    where: { slackTeamId_slackUserId: { slackTeamId, slackUserId } },
    include: withUser,
  });
}

/** As whom in this Slack one of the console's people was linked last; null: not at all. */
export async function findLinkedSlackUser(
  tx: Db,
  slackTeamId: string,
  userId: string,
): Promise<string | null> {
  const row = await tx.slackUserLink.findFirst({
    where: { slackTeamId, userId },
    orderBy: { id: "desc" },
    select: { slackUserId: true },
  });
  return row?.slackUserId ?? null;
}

export type LinkRow = NonNullable<Awaited<ReturnType<typeof findLink>>>;

/** Adds a link; the caller handles a Slack person who has one (unique). */
export function insertLink(
  tx: Db,
  link: SlackUserKey & { slackUserName: string | null; userId: string; linkedBy: string },
  now: Date,
): Promise<LinkRow> {
  return tx.slackUserLink.create({ data: { ...link, createdAt: now }, include: withUser });
}

/** Removes a link; answers what it was, null when there was none. */
export async function deleteLink(tx: Db, id: string): Promise<LinkRow | null> {
  const row = await tx.slackUserLink.findUnique({ where: { id }, include: withUser });
  if (!row) return null;
  const { count } = await tx.slackUserLink.deleteMany({ where: { id } });
  return count === 1 ? row : null;
}

export function listLinkPage(tx: Db, before: string | null, take: number): Promise<LinkRow[]> {
  return tx.slackUserLink.findMany({
    where: before ? { id: { lt: before } } : {},
    orderBy: { id: "desc" },
    include: withUser,
    take,
  });
}
