import "server-only";

import type { Before } from "@/lib/alerts/server";
import { section, webLink } from "@/lib/destination-types/server";
import type { Context } from "@/lib/kernel/actor";
import { digest, randomToken } from "@/lib/platform/crypto/token";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";

import type { Click } from "./click";
import type { Origin } from "./origin";
import { insertPending } from "./store";
import { type Place, tell } from "./tell";

/** How long a link to link accounts works. */
const linkMinutes = 10;

/** Keeps a click until its person has linked their accounts, and shows them, and nobody else, the way there. */
export async function offerLink(
  ctx: Context,
  origin: Origin,
  place: Place,
  { click, name, before }: { click: Click; name: string | null; before: Before },
): Promise<void> {
  const token = randomToken();
  const { slackTeamId, slackUserId, slackUserName } = origin;
  await db().$transaction(async (tx) => {
    await before(tx);
    await insertPending(tx, {
      tokenHash: digest(token),
      credentialId: origin.bot.credentialId,
      slackTeamId,
      slackUserId,
      slackUserName: name ?? slackUserName,
      action: click,
      createdAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + linkMinutes * 60_000),
    });
  });
  const why =
    "Alerts are worked on with an account of Margay's. Margay does not know yet which account is yours, so nothing was done so far.";
  const address = `${env().APP_URL}/link/slack?${new URLSearchParams({ token }).toString()}`;
  const link = webLink(address, "Sign in to Margay and link your accounts") ?? address;
  const then = `What you pressed is done then, and from then on at once. The link works once, for ${linkMinutes} minutes. It is yours alone: do not pass it on. Without an account, ask an admin of Margay for one. If you do not want to, leave it: nothing happens, and Margay only comes back to it when you press something again.`;
  tell(origin, place, why, [section(`${why} ${link}. ${then}`)]);
}
