import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { findSlackAccount } from "@/lib/slack-users/server";
import type { Account } from "@/lib/users/server";

import type { Deadline } from "./deadline";
import type { Origin } from "./origin";

/** For whom a click counts: `as` is the context in which verbs are called; `unknown`: nobody's yet. */
export type Identity =
  | { kind: "known"; as: Context; account: Account }
  | { kind: "refused"; message: string }
  | { kind: "unknown"; name: string | null };

/** Slack's answer about a person is a matter of a tenth of a second. */
export const profileMs = 1_000;

const disabled =
  "Your account in Margay is disabled, so nothing was done. Ask an admin of Margay to enable it.";
const silent =
  "Slack did not tell Margay in time who you are, so nothing was done. Press it again.";

/** The context of somebody who acts from Slack, with the rights of their account; Slack's own address says nothing about where they are. */
export function contextOf(
  { requestId, now }: Context,
  slackUserId: string,
  { name, role }: Account,
): Context {
  return { requestId, now, actor: { type: "slackUser", id: slackUserId, name, role } };
}

/** Finds out for whom a click counts: by a link, else by the address that Slack has of them. */
export async function identify(
  ctx: Context,
  origin: Origin,
  deadline: Deadline,
): Promise<Identity> {
  const found = await findSlackAccount(origin.bot, origin, deadline.left(profileMs));
  if (found.kind === "silent") return { kind: "refused", message: silent };
  if (found.kind === "none") return { kind: "unknown", name: found.name };
  const { account } = found;
  if (account.disabled) return { kind: "refused", message: disabled };
  return { kind: "known", as: contextOf(ctx, origin.slackUserId, account), account };
}
