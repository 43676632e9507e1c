import "server-only";

import type { LogType, PullRequest, PullRun } from "@/lib/log-types/log-type";
import { db } from "@/lib/platform/db/client";
import { isCollision } from "@/lib/platform/db/database-error";
import { metrics } from "@/lib/platform/metrics/metrics";
import { callSlack } from "@/lib/platform/slack/slack-client";
import { SlackError } from "@/lib/platform/slack/slack-error";

import { inWorkspace } from "../in-workspace";
import { behindSince } from "./behind-since";
import { callsLeft } from "./calls-left";
import { ingestPage, type PageCounts, type PageRow, readRows } from "./ingest-page";
import { lateArrivals } from "./late-arrival";
import { leaseUntil } from "./lease";
import { noteSlackTime, slackNow } from "./slack-time";
import { countFailedCall, holdLease, recordPage } from "./store";

type Pull = {
  sourceId: string;
  pollId: string;
  lease: string;
  logType: LogType;
  token: string;
  /** Of the organisation that the token is of, where the source reads one alone. */
  workspaceId: string | null;
  pullState: unknown;
  historyDays: number;
  /** Null: the log type's share. */
  callsPerMinute: number | null;
  clock: () => Date;
  callTimeoutMs: number;
};

class LeaseLost extends Error {}

const newest = (times: Date[]) =>
  times.length > 0 ? new Date(Math.max(...times.map(Number))) : null;

const attempts = 3;

/** One page in one transaction: its events, where the pull stands, and the ledger, together or not at all. One that gets in the way of others, and is undone for that, is stored again. */
async function commitPage(
  pull: Pull,
  run: PullRun,
  rows: PageRow[],
  isLate: ReturnType<typeof lateArrivals>,
): Promise<PageCounts> {
  for (let attempt = 1; ; attempt += 1) {
    let advanced = false;
    const advance: PullRun["advance"] = (outcome) => {
      advanced = true;
      run.advance(outcome);
    };
    try {
      return await tryPage(pull, { ...run, advance }, rows, isLate);
    } catch (error) {
      // A pull that has moved on does not go back; the next poll begins where it stood.
      if (advanced || attempt === attempts || !isCollision(error)) throw error;
    }
  }
}

function tryPage(
  pull: Pull,
  run: PullRun,
  rows: PageRow[],
  isLate: ReturnType<typeof lateArrivals>,
): Promise<PageCounts> {
  const { sourceId, lease, logType, clock } = pull;
  return db().$transaction(
    async (tx) => {
      const now = clock();
      if (!(await holdLease(tx, sourceId, lease, leaseUntil(now)))) throw new LeaseLost();
      const { counts, outcome, newTimes } = await ingestPage(
        tx,
        { id: sourceId, logType },
        rows,
        now,
        isLate,
      );
      run.advance(outcome);
      const page = { window: run.window(), pullState: run.state(), newestEvent: newest(newTimes) };
      await recordPage(tx, pull, { ...counts, ...page });
      return counts;
    },
    { timeout: 60_000 },
  );
}

function countEvents(logType: string, counts: PageCounts): void {
  const { eventsIngested } = metrics();
  eventsIngested.inc({ log_type: logType, outcome: "new" }, counts.newRows - counts.lateRows);
  eventsIngested.inc({ log_type: logType, outcome: "late" }, counts.lateRows);
  eventsIngested.inc({ log_type: logType, outcome: "duplicate" }, counts.duplicateRows);
  eventsIngested.inc({ log_type: logType, outcome: "quarantined" }, counts.quarantined);
}

type Answer = { body: unknown; serverTime: Date | null } | { refused: SlackError };

async function ask(pull: Pull, request: PullRequest): Promise<Answer> {
  const { clock, token, workspaceId, callTimeoutMs } = pull;
  const method = request.api === "web" ? request.method : `audit/${request.path}`;
  const askedAt = clock();
  try {
    const { body, serverTime } = await callSlack(inWorkspace(request, workspaceId), token, {
      timeoutMs: callTimeoutMs,
    });
    noteSlackTime(clock, askedAt, serverTime);
    metrics().slackCalls.inc({ method, result: "ok" });
    return { body, serverTime };
  } catch (error) {
    // A call that failed is a call too.
    await countFailedCall(db(), pull.pollId);
    if (!(error instanceof SlackError)) throw error;
    noteSlackTime(clock, askedAt, error.serverTime);
    metrics().slackCalls.inc({ method, result: error.code });
    return { refused: error };
  }
}

/** Reads pages until Slack has no more for the window or the minute's calls are used up, and tells whether nothing was left unread, and since when something new is; null when the lease was lost on the way. */
export async function pullPages(
  pull: Pull,
): Promise<{ drained: boolean; behindSince: Date | null } | null> {
  const { logType, historyDays } = pull;
  let stored = pull.pullState;
  let now = slackNow(pull.clock);
  let run = logType.beginPull(stored, { now, historyDays });
  const isLate = lateArrivals(run.reach(), run.unread());
  let request = run.request();
  try {
    // The operator may have chosen to poll more often than the share allows: one call is always made.
    let left = Math.max(1, await callsLeft(pull, pull.clock()));
    while (request && left > 0) {
      const answer = await ask(pull, request);
      if (!("refused" in answer)) {
        const records = run.read(answer.body, answer.serverTime);
        const rows = readRows(logType, records, run.dedupeKeys(records));
        countEvents(logType.id, await commitPage(pull, run, rows, isLate));
        stored = run.state();
      } else if (answer.refused.errorClass === "clock" && slackNow(pull.clock) < now) {
        // Our clock was ahead of Slack's, and the refusal told by how much.
        now = slackNow(pull.clock);
        run = logType.beginPull(stored, { now, historyDays });
      } else if (!run.refused(answer.refused.code)) {
        // No other way of asking is left.
        throw answer.refused;
      }
      request = run.request();
      // Others may draw on the same limit meanwhile.
      left = Math.min(left - 1, request ? await callsLeft(pull, pull.clock()) : 0);
    }
  } catch (error) {
    if (error instanceof LeaseLost) return null;
    throw error;
  }
  return { drained: run.unread().length === 0, behindSince: behindSince(run) };
}
