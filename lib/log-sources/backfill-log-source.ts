import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { requireLogType } from "@/lib/log-types/registry";
import { db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import { type BackfillInput, backfillInput, type Coverage } from "./coverage-contract";
import { loadSourceForChange } from "./load-source";
import { isPolled } from "./setup-contract";
import { coverageOf } from "./source-coverage";
import { type LogSourceRow, savePullAnew } from "./store";

const wrong = (field: string, message: string) =>
  new AppError("invalid_input", message, { fields: { [field]: message } });

/** The stretch to read again; the whole log where Slack cannot be asked for less. */
function rangeOf(input: BackfillInput, byTime: boolean, now: Date): { from: Date; to: Date } {
  const { from, to } = input;
  if (!byTime) {
    if (from === undefined && to === undefined) return { from: new Date(0), to: now };
    const message = "Slack gives this log as a whole only. Leave out from and to.";
    throw wrong(from === undefined ? "to" : "from", message);
  }
  if (from === undefined) throw wrong("from", "Say from when to read again.");
  if (to === undefined) throw wrong("to", "Say up to when to read again.");
  const range = { from: new Date(from), to: new Date(to) };
  if (range.from >= range.to) throw wrong("to", "This must be later than the start.");
  if (range.from >= now) throw wrong("from", "This lies in the future. There is nothing yet.");
  return range;
}

/** At once, unless Slack asked to wait or nothing is polled anyhow. */
function nextPollAt({ nextPollAt: planned, lastErrorClass }: LogSourceRow, now: Date): Date | null {
  if (planned === null || lastErrorClass === "rate_limited") return planned;
  return planned < now ? planned : now;
}

/** Has a stretch of a source's log read again, or all of it where Slack cannot be asked for less; what is there already stays once. */
export async function backfillLogSource(
  ctx: Context,
  id: string,
  input: BackfillInput,
): Promise<Coverage> {
  authorize(ctx.actor, "LogSourceModify");
  const data = parseInput(backfillInput, input);
  return db().$transaction(async (tx) => {
    const row = await loadSourceForChange(tx, id);
    if (!isPolled(row.setupStep))
      throw new AppError("conflict", "Finish the setup of this log source first.");
    const logType = requireLogType(row.logType);
    const range = rangeOf(data, logType.readsByTime, ctx.now);
    const { historyDays } = row;
    const state = logType.readAgain(row.pullState, range, { now: ctx.now, historyDays });
    const updated = await savePullAnew(tx, id, state, nextPollAt(row, ctx.now));
    await recordAudit(tx, ctx, {
      action: "BACKFILL_LOG_SOURCE",
      targetType: "logSource",
      targetId: id,
      targetName: row.name,
      details: logType.readsByTime
        ? { from: range.from.toISOString(), to: range.to.toISOString() }
        : {},
    });
    return coverageOf(tx, updated, ctx.now);
  });
}
