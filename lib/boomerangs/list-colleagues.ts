import "server-only";

import { listAlertAssignees } from "@/lib/alerts/server";
import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";

import type { ColleagueDto, ColleaguesQuery } from "./contract";
import { findAskedBefore } from "./store";

const atMost = 50;

/** People who can be asked, by name, at most 50 of each: the console's, and others who were asked before. */
export async function listColleagues(
  ctx: Context,
  { q }: ColleaguesQuery,
): Promise<{ data: ColleagueDto[]; nextCursor: null }> {
  authorize(ctx.actor, "AlertRead");
  const [people, asked] = await Promise.all([
    listAlertAssignees(ctx, { q, limit: atMost }),
    findAskedBefore(db(), q ?? "", atMost),
  ]);
  const known = people.data.map(({ id, name, email }) => ({
    userId: id,
    slackUserId: null,
    name,
    email,
  }));
  const names = new Set(known.map(({ name }) => name.toLowerCase()));
  const others = asked
    .filter(({ name }) => !names.has(name.toLowerCase()))
    .map(({ slackUserId, name }) => ({ userId: null, slackUserId, name, email: null }));
  return { data: [...known, ...others], nextCursor: null };
}
