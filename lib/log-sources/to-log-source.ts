import "server-only";

import { countPerHour } from "@/lib/log-events/server";
import { requireLogType } from "@/lib/log-types/registry";
import type { Db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import type { SlackPlan } from "@/lib/kernel/slack-plan";

import { readAlarm } from "./alarm-columns";
import type { LogSourceDto } from "./contract";
import { historyProgress } from "./history-progress";
import { setupStepSchema, verificationSchema } from "./setup-contract";
import { eventsUrl, redirectUrl, sourceAppUrl } from "./source-addresses";
import { sourceHealth } from "./source-health";
import { countQuarantined, type LogSourceRow, sourcesWithSecret } from "./store";

const iso = (time: Date | null) => time?.toISOString() ?? null;

function installation(row: LogSourceRow): LogSourceDto["installation"] {
  if (row.isEnterpriseInstall && row.slackEnterpriseId && !row.slackTeamId) {
    return {
      kind: "organization",
      id: row.slackEnterpriseId,
      name: row.slackEnterpriseName ?? row.slackEnterpriseId,
    };
  }
  if (!row.slackTeamId) return null;
  return { kind: "workspace", id: row.slackTeamId, name: row.slackTeamName ?? row.slackTeamId };
}

/** Null where Slack gives all that it keeps; before the first poll the history is still all to be read. */
function history(row: LogSourceRow, now: Date) {
  const logType = requireLogType(row.logType);
  if (!logType.readsByTime) return { historyDays: null, history: null };
  const { historyDays } = row;
  const run = logType.beginPull(row.pullState, { now, historyDays });
  return { historyDays, history: historyProgress(run.reach(), run.unread()) };
}

function toLogSource(
  row: LogSourceRow,
  more: {
    eventsPerHour: number[];
    quarantined: number;
    hasClientSecret: boolean;
    hasSigningSecret: boolean;
  },
  now: Date,
): LogSourceDto {
  const setupStep = setupStepSchema.parse(row.setupStep);
  const eventsLastDay = more.eventsPerHour.reduce((sum, count) => sum + count, 0);
  const { APP_URL: appUrl, SLACK_AUDIT_API_URL: auditApiUrl, MARGAY_POLL_SECONDS } = env();
  return {
    id: row.id,
    name: row.name,
    plan: row.plan as SlackPlan,
    logType: row.logType,
    setupStep,
    installation: installation(row),
    clientId: row.clientId,
    redirectUrl: redirectUrl(appUrl),
    eventsUrl: eventsUrl(appUrl),
    createAppUrl: sourceAppUrl(requireLogType(row.logType).slack, { appUrl, auditApiUrl }),
    grantedAt: iso(row.grantedAt),
    grantedBy: row.slackUserId,
    grantedScopes: row.grantedScopes,
    verification: row.verification === null ? null : verificationSchema.parse(row.verification),
    health: sourceHealth({ ...row, setupStep, eventsLastDay }, now),
    noDataAlarm: readAlarm(row),
    paused: row.pausedAt !== null,
    pollSeconds: MARGAY_POLL_SECONDS,
    callsPerMinute: row.callsPerMinute ?? requireLogType(row.logType).slack.rate.share,
    ...history(row, now),
    lastEventAt: iso(row.lastEventAt),
    lastPollAt: iso(row.lastPollAt),
    lastPollOkAt: iso(row.lastPollOkAt),
    nextPollAt: row.pausedAt ? null : iso(row.nextPollAt),
    createdAt: row.createdAt.toISOString(),
    ...more,
  };
}

/** Sources as the API shows them, with their last 24 hours; four queries however many they are. */
export async function toLogSources(
  tx: Db,
  rows: LogSourceRow[],
  now: Date,
): Promise<LogSourceDto[]> {
  const ids = rows.map((row) => row.id);
  const from = new Date(now.getTime() - 24 * 3_600_000);
  // One after the other: a transaction has one connection.
  const counts = await countPerHour(tx, ids, from);
  const quarantined = await countQuarantined(tx, ids);
  const withClientSecret = await sourcesWithSecret(tx, ids, "clientSecret");
  const withSigningSecret = await sourcesWithSecret(tx, ids, "signingSecret");
  const hours = new Map(ids.map((id) => [id, Array.from({ length: 24 }, () => 0)]));
  for (const { source_id, hour, count } of counts) {
    const perHour = hours.get(source_id);
    // An event from a clock ahead of ours belongs to the current hour.
    if (perHour) perHour[Math.min(hour, 23)] = (perHour[Math.min(hour, 23)] ?? 0) + Number(count);
  }
  return rows.map((row) =>
    toLogSource(
      row,
      {
        eventsPerHour: hours.get(row.id) ?? [],
        quarantined: quarantined.get(row.id) ?? 0,
        hasClientSecret: withClientSecret.has(row.id),
        hasSigningSecret: withSigningSecret.has(row.id),
      },
      now,
    ),
  );
}

/** One source as the API shows it. */
export async function toLogSourceDto(tx: Db, row: LogSourceRow, now: Date): Promise<LogSourceDto> {
  const [source] = await toLogSources(tx, [row], now);
  if (!source) throw new Error("A row makes a source.");
  return source;
}
