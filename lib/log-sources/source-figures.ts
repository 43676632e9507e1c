import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { countPerHour } from "@/lib/log-events/server";
import { requireLogType } from "@/lib/log-types/registry";
import { db } from "@/lib/platform/db/client";

import type { Figures } from "./figures-contract";
import { type LiveWindow, liveWindow } from "./live-window";
import { loadSource } from "./load-source";
import { countCallsBeside } from "./polling/calls-left";
import { sumPolls, sumPollErrors } from "./store-figures";

const minute = 60_000;
const before = (now: Date, minutes: number) => new Date(now.getTime() - minutes * minute);
const rate = (count: number, minutes: number) => Math.round((count / minutes) * 10) / 10;

async function eventRate(id: string, live: LiveWindow | null): Promise<number | null> {
  if (!live) return null;
  const counts = await countPerHour(db(), [id], live.from);
  const events = counts.reduce((sum, { count }) => sum + Number(count), 0);
  return rate(events, live.minutes);
}

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
  const run = logType.beginPull(row.pullState, { now, historyDays: row.historyDays });
  const reach = run.reach();
  // A living row's time moves; what the first polls listed says nothing about how often new ones come.
  const liveSince = logType.hasSessions ? (sums.first_in_hour ?? now) : null;
  const live = liveWindow({ reach, unread: run.unread(), liveSince }, now);
  const first = sums.first_in_hour ?? now;
  const minutes = Math.max(1, (now.getTime() - first.getTime()) / minute);
  return {
    lagSeconds: reach.to && Math.max(0, Math.round((now.getTime() - reach.to.getTime()) / 1000)),
    eventsPerMinute: await eventRate(id, live),
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
