import "server-only";

import { listSlackBots, type SlackBot } from "@/lib/destinations/server";
import { AppError } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db/client";
import type { SignedRequest } from "@/lib/platform/http/signed-route";
import { isSignedBySlack, isTimely } from "@/lib/platform/slack/signature";

const refused = () =>
  new AppError("unauthenticated", "This request is not signed by a Slack app that is known here.");

/** The bots of the app whose signing secret these bytes are signed with, in the last five minutes; `unauthenticated` when there is none. */
export async function signingBots(
  { body, headers }: SignedRequest,
  appId: string | null,
  now: Date,
): Promise<[SlackBot, ...SlackBot[]]> {
  const signature = {
    timestamp: headers.get("x-slack-request-timestamp"),
    signature: headers.get("x-slack-signature"),
  };
  if (appId === null || !isTimely(signature.timestamp, now)) throw refused();
  const bots = await listSlackBots(db(), appId);
  // All of them, so that the time tells nothing about which one it was.
  const [first, ...more] = bots.filter(({ secrets }) =>
    isSignedBySlack(body, signature, secrets["signingSecret"] ?? "", now),
  );
  if (!first) throw refused();
  return [first, ...more];
}
