import "server-only";

import { loadAlertMessages } from "@/lib/alerts/server";
import { loadSlackBot } from "@/lib/destinations/server";
import type { Context } from "@/lib/kernel/actor";
import { alertStatusTitles } from "@/lib/kernel/alert-terms";
import { AppError } from "@/lib/kernel/errors";
import { digest } from "@/lib/platform/crypto/token";
import { db } from "@/lib/platform/db/client";

import { type Click, clickSchema } from "./click";
import type { WaitingLink } from "./contract";
import { findPending, type PendingRow } from "./store";

const again = "Press the control in Slack again to get a new one.";

/** The click that waits behind a link, or what is wrong with the link. Links accounts of people only. */
export async function loadWaiting(
  { actor, now }: Context,
  token: string,
): Promise<{ row: PendingRow; click: Click }> {
  if (actor.type !== "user")
    throw new AppError("forbidden", "Only a signed-in person has an account to link.");
  const row = await findPending(db(), digest(token));
  const click = row && clickSchema.safeParse(row.action).data;
  if (!row || !click) throw new AppError("not_found", `This link leads nowhere. ${again}`);
  if (row.usedAt) throw new AppError("conflict", `This link was used already. ${again}`);
  if (row.expiresAt <= now)
    throw new AppError("conflict", `This link has run out after ten minutes. ${again}`);
  return { row, click };
}

/** A click in words, e.g. `Set the status of “…” to Triaged`. */
function clickInWords(click: Click, title: string): string {
  const alert = `“${title}”`;
  if (click.kind === "status")
    return `Set the status of ${alert} to ${alertStatusTitles[click.status]}`;
  if (click.kind === "details") return `Show the details of ${alert}`;
  if (click.kind === "boomerang") return `Ask a colleague about ${alert}`;
  return click.slackUserId === null ? `Unassign ${alert}` : `Assign ${alert} to a person`;
}

/** Whose Slack account a link is about and what waits behind it, for the signed-in person to look at; changes nothing. `not_found` or `conflict` with what to do. */
export async function getWaitingLink(ctx: Context, token: string): Promise<WaitingLink> {
  const { row, click } = await loadWaiting(ctx, token);
  const bot = await loadSlackBot(db(), row.credentialId).catch(() => null);
  const alerts = await loadAlertMessages(db(), [click.alertId]);
  const title = alerts.get(click.alertId)?.message.title ?? "an alert that is gone";
  return {
    slackUserId: row.slackUserId,
    slackUserName: row.slackUserName,
    workspace: bot?.facts.teamName ?? row.slackTeamId,
    click: clickInWords(click, title),
    expiresAt: row.expiresAt.toISOString(),
  };
}
