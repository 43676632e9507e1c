import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { requireLogType } from "@/lib/log-types/registry";
import { db } from "@/lib/platform/db/client";

import type { Figures } from "./figures-contract";
import { loadSource } from "./load-source";
import { countCallsBeside } from "./polling/calls-left";
import { sumPolls, sumPollErrors } from "./store-figures";

const minute = 60_000;
const before = (now: Date, minutes: number) => new Date(now.getTime() - minutes * minute);
const rate = (count: number, minutes: number) => Math.round((count / minutes) * 10) / 10;

/** How a source is doing, by its ledger: lag, rates, calls against Slack's limit, and what went wrong lately. */
export async function getSourceFigures(ctx: Context, id: string): Promise<Figures> {
  authorize(ctx.actor, "LogSourceRead");
  const { now } = ctx;
  const row = await loadSource(db(), id);
  const logType = requireLogType(row.logType);
  const since = { hour: before(now, 60), minute: before(now, 1), week: before(now, 7 * 1440) };
  const [sums, errors, neighbours] = await Promise.all([
    sumPolls(db(), id, since),
    sumPollErrors(db(), id, since.week),
    countCallsBeside({ sourceId: id, logType }, now),
  ]);
  const { to } = logType.beginPull(row.pullState, { now, historyDays: row.historyDays }).reach();
  const first = sums.first_in_hour ?? now;
  const minutes = Math.max(1, (now.getTime() - first.getTime()) / minute);
  return {
    lagSeconds: to && Math.max(0, Math.round((now.getTime() - to.getTime()) / 1000)),
    eventsPerMinute: rate(sums.events, minutes),
    pagesPerMinute: rate(sums.pages, minutes),
    callsPerMinute: rate(sums.calls, minutes),
    callsLastMinute: sums.calls_in_minute,
    sharedCallsLastMinute: neighbours.reduce((sum, { calls }) => sum + calls, sums.calls_in_minute),
    sharing: neighbours.length + 1,
    callsBudget: row.callsPerMinute ?? logType.slack.rate.share,
    callsLimit: logType.slack.rate.limit,
    lateRows: sums.late_rows,
    rateLimited: sums.rate_limited,
    errors: errors.map((error) => ({
      code: error.code,
      message: error.message,
      firstAt: error.first_at.toISOString(),
      lastAt: error.last_at.toISOString(),
      times: error.times,
    })),
  };
}
