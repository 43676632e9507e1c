import "server-only";

import { randomUUID } from "node:crypto";

import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { findLogType, requireLogType } from "@/lib/log-types/registry";
import { openSecret } from "@/lib/platform/crypto/keys";
import { SecretError } from "@/lib/platform/crypto/secret-box";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { log } from "@/lib/platform/logger/logger";

import { confirmDeadToken } from "../confirm-dead-token";
import { chosenWorkspace } from "../in-workspace";
import { leaseUntil } from "./lease";
import { nextPollAt, type PollResult } from "./next-poll";
import { pollFailure, type PollFailure } from "./poll-failure";
import { pullPages } from "./pull-pages";
import { beginPoll, endLostPoll, endPoll } from "./store";

export type PollOptions = {
  clock?: () => Date;
  /** How long one call to Slack may take, whole; less than the lease. */
  callTimeoutMs?: number;
};

const systemClock = () => new Date();

/** Pulls what is new in one source's log, page by page, within this minute's share of Slack's limit; writes the ledger row and sets the next poll. False when another poll of the source is running. */
export async function pollLogSource(
  ctx: Context,
  sourceId: string,
  { clock = systemClock, callTimeoutMs = 30_000 }: PollOptions = {},
): Promise<boolean> {
  authorize(ctx.actor, "LogSourceModify");
  const lease = randomUUID();
  const startedAt = clock();
  const until = leaseUntil(startedAt);
  const source = await beginPoll(db(), sourceId, { token: lease, until }, startedAt);
  if (!source) return false;
  const { pollId } = source;

  let failure: PollFailure | null = null;
  let unexpected: unknown = null;
  let token = "";
  let drained = false;
  let behindSince: Date | null = null;
  try {
    if (!source.accessToken) throw new SecretError("The source has no token. Grant access again.");
    token = openSecret(source.accessToken, {
      table: "log_source",
      row: sourceId,
      field: "access_token",
    });
    const logType = requireLogType(source.logType);
    const pulled = await pullPages({
      sourceId,
      pollId,
      lease,
      logType,
      token,
      workspaceId: chosenWorkspace(source),
      pullState: source.pullState,
      historyDays: source.historyDays,
      callsPerMinute: source.callsPerMinute,
      clock,
      callTimeoutMs,
    });
    if (!pulled) {
      await endLostPoll(db(), pollId, clock());
      return false;
    }
    ({ drained, behindSince } = pulled);
  } catch (error) {
    const sorted = pollFailure(error, source);
    if (sorted.unexpected) unexpected = error;
    failure = await confirmDeadToken(sorted, {
      token,
      logType: findLogType(source.logType),
      timeoutMs: callTimeoutMs,
    });
    log().warn({ sourceId, code: failure.code, errorClass: failure.errorClass }, "poll failed");
  }

  const now = clock();
  const failures = failure ? source.consecutiveFailures + 1 : 0;
  const result: PollResult = failure ?? { ok: true };
  const moments = { startedAt, now, planned: source.nextPollAt };
  const poll = { sourceId, pollId, lease };
  await endPoll(db(), poll, {
    finishedAt: now,
    nextPollAt: nextPollAt(result, failures, moments, env().MARGAY_POLL_SECONDS),
    drained,
    behindSince,
    error: failure,
    consecutiveFailures: failures,
  });
  if (unexpected !== null) throw unexpected;
  return true;
}
