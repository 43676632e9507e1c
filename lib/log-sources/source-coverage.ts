import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { keptSince } from "@/lib/log-events/server";
import { requireLogType } from "@/lib/log-types/registry";
import { db, type Db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";

import { clipCoverage } from "./clip-coverage";
import type { Coverage } from "./coverage-contract";
import { drawCoverage } from "./draw-coverage";
import { loadSource } from "./load-source";
import { type LogSourceRow, windowsReadBetween } from "./store";

/** From when to when a source's log is complete, or what exactly is missing. */
export async function getSourceCoverage(ctx: Context, id: string): Promise<Coverage> {
  authorize(ctx.actor, "LogSourceRead");
  return coverageOf(db(), await loadSource(db(), id), ctx.now);
}

/** The coverage as the pull's state and the ledger tell it. */
export async function coverageOf(tx: Db, row: LogSourceRow, now: Date): Promise<Coverage> {
  const { pullState, historyDays, grantedAt, lastErrorCode } = row;
  const run = requireLogType(row.logType).beginPull(pullState, { now, historyDays });
  const reach = run.reach();
  // Polls from before the grant may have read another workspace.
  const earlier =
    reach.since && reach.to
      ? await windowsReadBetween(tx, row.id, grantedAt ?? row.createdAt, reach.since)
      : [];
  const coverage = drawCoverage({
    reach,
    unread: run.unread(),
    rereading: run.rereading(),
    unreachable: run.unreachable?.() ?? null,
    earlier,
    now,
    patienceSeconds: 60 + 3 * env().MARGAY_POLL_SECONDS,
    errorCode: lastErrorCode,
  });
  const since = keptSince(now);
  return since ? clipCoverage(coverage, since) : coverage;
}
