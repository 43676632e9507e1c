import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { openSecret } from "@/lib/platform/crypto/keys";
import { KeyRingError } from "@/lib/platform/crypto/key-ring";
import { SecretError } from "@/lib/platform/crypto/secret-box";
import { db } from "@/lib/platform/db/client";
import { isLockTimeout } from "@/lib/platform/db/database-error";
import type { SignedRequest } from "@/lib/platform/http/signed-route";
import { log } from "@/lib/platform/logger/logger";
import { isSignedBySlack, isTimely, type SlackSignature } from "@/lib/platform/slack/signature";

import { settleSources } from "../monitoring/settle-sources";
import { isPermanent } from "../permanent-errors";
import {
  appIdOf,
  endsGrant,
  type Revocation,
  revocationSchema,
  urlVerificationSchema,
} from "./slack-event";
import {
  insertSlackEvent,
  limitLockTime,
  listSigningSecrets,
  lockSourcesOfApp,
  stopSource,
} from "./store";

const refused = () =>
  new AppError(
    "unauthenticated",
    "This request is not signed with the Signing Secret of any log source, or its time is more than five minutes away from ours. Enter the app's Signing Secret under Edit of the log source, and check this machine's clock.",
  );

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}

function openSigningSecret(row: string, sealed: string): string | null {
  try {
    return openSecret(sealed, { table: "log_source", row, field: "signing_secret" });
  } catch (err) {
    if (!(err instanceof SecretError || err instanceof KeyRingError)) throw err;
    log().warn({ err, sourceId: row }, "a signing secret cannot be opened");
    return null;
  }
}

/** The apps whose signing secret the request is signed with; a source without a grant has no app yet. */
async function signingApps(
  body: Buffer,
  signature: SlackSignature,
  appId: string | null,
  now: Date,
): Promise<(string | null)[]> {
  if (!isTimely(signature.timestamp, now)) return [];
  const candidates = await listSigningSecrets(db(), appId);
  return candidates
    .filter(({ id, signingSecret }) => {
      const secret = signingSecret === null ? null : openSigningSecret(id, signingSecret);
      return secret !== null && isSignedBySlack(body, signature, secret, now);
    })
    .map(({ slackAppId }) => slackAppId);
}

const codes = { tokens_revoked: "token_revoked", app_uninstalled: "app_uninstalled" } as const;

/** Slack waits for three seconds. */
const lockMilliseconds = 2_000;

async function endGrants(ctx: Context, revocation: Revocation): Promise<void> {
  const { event, event_id: eventId, api_app_id: appId } = revocation;
  await db().$transaction(async (tx) => {
    await limitLockTime(tx, lockMilliseconds);
    if (!(await insertSlackEvent(tx, eventId, ctx.now))) return;
    for (const source of await lockSourcesOfApp(tx, appId)) {
      if (isPermanent(source.lastErrorClass) || !endsGrant(source, revocation)) continue;
      await stopSource(tx, source.id, codes[event.type], ctx.now);
      await settleSources(tx, ctx, [source.id]);
      await recordAudit(tx, ctx, {
        action: "REVOKE_LOG_SOURCE_ACCESS",
        targetType: "logSource",
        targetId: source.id,
        targetName: source.name,
        details: { event: event.type, slackEvent: eventId },
      });
    }
  });
}

/** Takes what Slack's Events API sends: answers its challenge, and stops the sources whose grant an event ended, each event once. Whatever else Slack tells is thanked for. `unauthenticated` when the signature is not that of a log source's app. */
export async function receiveSlackEvent(
  ctx: Context,
  { body, headers }: SignedRequest,
): Promise<{ challenge?: string }> {
  const payload = parseJson(body);
  const appId = appIdOf(payload);
  const signature: SlackSignature = {
    timestamp: headers.get("x-slack-request-timestamp"),
    signature: headers.get("x-slack-signature"),
  };
  const apps = await signingApps(body, signature, appId, ctx.now);
  if (apps.length === 0) throw refused();

  const question = urlVerificationSchema.safeParse(payload);
  if (question.success) return { challenge: question.data.challenge };
  const revocation = revocationSchema.safeParse(payload);
  // The secret of one app says nothing about another's tokens.
  if (!revocation.success || !apps.includes(revocation.data.api_app_id)) return {};
  const fromSlack: Context = { ...ctx, actor: { type: "system", name: "Slack" } };
  await endGrants(fromSlack, revocation.data).catch((cause: unknown) => {
    if (!isLockTimeout(cause)) throw cause;
    throw new AppError("unavailable", "The log source is being written. Send the event again.", {
      cause,
    });
  });
  return {};
}
