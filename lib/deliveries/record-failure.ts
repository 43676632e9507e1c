import "server-only";

import { noteOnAlert, openSystemAlerts } from "@/lib/alerts/server";
import { after, editMilliseconds, messageMilliseconds } from "./pace";
import { failingDestinationKey } from "@/lib/destinations/health-contract";
import { markProblem } from "@/lib/destinations/server";
import type { DestinationError } from "@/lib/destination-types/destination-type";
import type { Context } from "@/lib/kernel/actor";
import { db, type Db } from "@/lib/platform/db/client";
import { metrics } from "@/lib/platform/metrics/metrics";

import type { AttemptKind } from "./contract";
import { decideFailure } from "./decide-failure";
import type { ClaimedRow } from "./store-claims";
import { endTurn, failAttempt } from "./store-failures";
import { pauseEdits, pauseLane } from "./store-lanes";
import type { Mark } from "./store-outcomes";

export type FailedTurn = {
  row: ClaimedRow;
  kind: AttemptKind;
  token: string;
  lane: string;
  /** Null when it failed before anything was sent. */
  attemptId: string | null;
  milliseconds: number;
  /** What the message would have shown or told. */
  version: number | null;
  told: Mark | null;
};

/** Notes how a turn failed and what follows from it, in one transaction. */
export async function recordFailure(
  ctx: Context,
  turn: FailedTurn,
  error: DestinationError,
): Promise<void> {
  const { row, token, lane, kind } = turn;
  const { code, errorClass, retryAfterSeconds, message } = error;
  const { failures, failingSince } = row;
  const decision = decideFailure({
    code,
    errorClass,
    retryAfterSeconds,
    failures,
    failingSince,
    now: ctx.now,
    chance: Math.random(),
  });
  metrics().deliveries.inc({ kind, result: decision.do });
  const words = { errorCode: code, errorMessage: message };
  const ofKind = kind === "EDIT" ? editMilliseconds : messageMilliseconds;
  const laneAt = "laneAt" in decision ? decision.laneAt : after(ctx.now, ofKind);
  await db().$transaction(async (tx) => {
    if (turn.attemptId !== null)
      await failAttempt(tx, turn.attemptId, { ...words, milliseconds: turn.milliseconds });
    await pauseLane(tx, lane, kind === "EDIT", laneAt);
    switch (decision.do) {
      case "pause":
        await endTurn(tx, row.id, token, {});
        // Slack counts the changes in all of an app's channels.
        if (kind === "EDIT") await pauseEdits(tx, row.credentialId, decision.laneAt);
        break;
      case "retry":
        await endTurn(tx, row.id, token, {
          ...words,
          dueAt: decision.dueAt,
          failures: decision.failures,
          failingSince: decision.failingSince,
        });
        break;
      case "block":
        // Only a message is held up; a change or a note is still due when the destination is mended.
        await endTurn(tx, row.id, token, kind === "MESSAGE" ? { ...words, status: "BLOCKED" } : {});
        if (kind === "MESSAGE" && row.errorCode !== code) await noteFailure(tx, ctx, turn, message);
        await markProblem(tx, row.destinationId, { code, message }, ctx.now);
        await tellOfFailing(tx, ctx, turn, message);
        break;
      case "giveUp":
        await giveUp(tx, ctx, turn, error);
        break;
    }
  });
}

async function giveUp(
  tx: Db,
  ctx: Context,
  turn: FailedTurn,
  error: DestinationError,
): Promise<void> {
  const { code, message } = error;
  const { row, kind, token, version, told } = turn;
  const words = { errorCode: code, errorMessage: message, failures: 0, failingSince: null };
  if (kind === "MESSAGE") {
    await endTurn(tx, row.id, token, { ...words, status: "FAILED", dueAt: null });
    await noteFailure(tx, ctx, turn, message);
    await tellOfFailing(tx, ctx, turn, givenUpWords(error));
    return;
  }
  // The message is there; it stays as it is until the alert changes again.
  await endTurn(tx, row.id, token, {
    ...words,
    ...(kind === "EDIT" && version !== null ? { sentVersion: version } : {}),
    ...(kind === "NOTE" && told ? { toldAt: told.at, toldId: told.id } : {}),
  });
  if (error.errorClass !== "refused") await tellOfFailing(tx, ctx, turn, givenUpWords(error));
}

const givenUpWords = ({ code, errorClass, message }: DestinationError) =>
  errorClass === "refused"
    ? message
    : `For three days nothing could be brought there, so it was given up. The last answer was ${code}.`;

async function noteFailure(
  tx: Db,
  ctx: Context,
  { row }: FailedTurn,
  message: string,
): Promise<void> {
  const text = `Not brought to “${row.destinationName}”: ${message}`;
  await noteOnAlert(tx, ctx, row.alertId, { kind: "DELIVERY_FAILED", text, tell: false });
}

/** Opens Margay's own alert about a destination, once however many of its deliveries fail. */
async function tellOfFailing(
  tx: Db,
  ctx: Context,
  { row }: FailedTurn,
  message: string,
): Promise<void> {
  await openSystemAlerts(tx, ctx, [
    {
      severity: "HIGH",
      title: `Alerts do not reach “${row.destinationName}”`,
      summary: message,
      nextStep:
        "Open the destination under Configure > Alert Destinations and mend what it says. What waited is delivered then; what was given up is sent again under Non-delivered there.",
      dedupeKey: failingDestinationKey(row.destinationId),
      source: null,
    },
  ]);
}
