import "server-only";

import { DestinationError } from "@/lib/destination-types/destination-type";
import type { Context } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db/client";
import { log } from "@/lib/platform/logger/logger";
import { metrics } from "@/lib/platform/metrics/metrics";

import { type Errand, loadDestination, prepare } from "./bring";
import type { AttemptKind } from "./contract";
import { keepTrying } from "./keep-trying";
import { type FailedTurn, recordFailure } from "./record-failure";
import { afterSuccess } from "./record-success";
import type { ClaimedRow } from "./store-claims";
import { endTurn } from "./store-failures";
import {
  beginAttempt,
  type NotedTurn,
  recordEdit,
  recordMessage,
  recordNote,
} from "./store-outcomes";

export type Turn = {
  lane: string;
  token: string;
  row: ClaimedRow;
  kind: AttemptKind;
  /** When the lane may have its next of this kind, this one having its turn now. */
  nextAt: Date;
};

/** Brings one claimed delivery's message, edit or note to its destination and notes how it went. Throws only what is no answer of the destination. */
export async function takeTurn(ctx: Context, turn: Turn, clock: () => Date): Promise<void> {
  const { lane, token, row, kind, nextAt } = turn;
  const failed: FailedTurn = {
    lane,
    token,
    row,
    kind,
    attemptId: null,
    milliseconds: 0,
    version: null,
    told: null,
  };
  const fail = (error: DestinationError) => {
    const { code, errorClass } = error;
    log().warn({ deliveryId: row.id, kind, code, errorClass }, "delivery failed");
    return recordFailure({ ...ctx, now: clock() }, failed, error);
  };
  let errand: Errand | null;
  try {
    const destination = await loadDestination(row);
    errand = destination && (await prepare(row, kind, destination));
  } catch (error) {
    if (error instanceof DestinationError) return fail(error);
    throw error;
  }
  if (!errand) {
    await endTurn(db(), row.id, token, { dueAt: null });
    return;
  }
  if (errand.kind === "NOTHING") {
    await endTurn(db(), row.id, token, { toldAt: errand.told.at, toldId: errand.told.id });
    return;
  }
  failed.version = "version" in errand ? errand.version : null;
  failed.told = "told" in errand ? errand.told : null;
  failed.attemptId = await beginAttempt(db(), { deliveryId: row.id, at: clock(), kind });
  const started = performance.now();
  const answer = await errand.call().catch((error: unknown) => asDestinationError(error));
  failed.milliseconds = Math.round(performance.now() - started);
  if (answer instanceof DestinationError) return fail(answer);
  const { attemptId, milliseconds } = failed;
  const { id: deliveryId, sentVersion } = row;
  const noted = { deliveryId, attemptId, milliseconds, token, sentVersion };
  await recordSuccess(errand, answer, noted, { lane, nextAt }, clock());
  metrics().deliveries.inc({ kind, result: "ok" });
  await afterSuccess({ ...ctx, now: clock() }, failed);
}

async function recordSuccess(
  errand: Exclude<Errand, { kind: "NOTHING" }>,
  answer: object | void,
  turn: NotedTurn,
  paced: { lane: string; nextAt: Date },
  now: Date,
): Promise<void> {
  if (errand.kind === "MESSAGE") {
    const { version, told } = errand;
    const sent = { receipt: answer ?? {}, version, told, at: now };
    // Were it lost, the message would be sent again.
    await keepTrying(() => recordMessage(db(), turn, sent, paced));
  } else if (errand.kind === "EDIT") {
    await recordEdit(db(), turn, errand.version, paced);
  } else {
    await recordNote(db(), turn, errand.told, paced);
  }
}

/** A type's own fault must not stop its lane: it is retried, and the log has the rest. */
function asDestinationError(error: unknown): DestinationError {
  if (error instanceof DestinationError) return error;
  log().error({ err: error }, "a destination type failed");
  return new DestinationError(
    "unexpected",
    "retry",
    "Margay itself failed here. It tries again by itself; the worker's log says more.",
    { maybeSent: true },
  );
}
