import "server-only";

import { type AuditAction, recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { slackPlans } from "@/lib/kernel/slack-plan";
import { requireLogType } from "@/lib/log-types/registry";
import { sealSecret } from "@/lib/platform/crypto/keys";
import type { Db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import type { SlackWorkspace } from "@/lib/platform/slack/list-workspaces";
import type { SlackGrant } from "@/lib/platform/slack/exchange-oauth-code";

import { isPolled, type Verification, verificationSchema } from "../setup-contract";
import { redirectUrl } from "../source-addresses";
import { type LogSourceRow, updateSource } from "../store";
import type { CheckResult } from "./check-grant";
import { verificationMessage } from "./verification-message";

/** A check's outcome as it is kept with the source. */
function toVerification(row: LogSourceRow, result: CheckResult, now: Date): Verification {
  const { label, slack } = requireLogType(row.logType);
  const words = verificationMessage(result.code, result.errorClass, {
    logTypeLabel: label,
    userScope: slack.userScope,
    redirectUrl: redirectUrl(env().APP_URL),
    plans: slack.plans.map((plan) => slackPlans[plan]).join(", "),
  });
  const before = verificationSchema.nullable().parse(row.verification);
  const ok = result.code === "ok" || (changesNothing.has(result.code) && before?.ok === true);
  const choice = !ok && result.workspaces ? { workspaces: result.workspaces } : {};
  return { ok, code: result.code, checkedAt: now.toISOString(), ...words, ...choice };
}

/** After these the token that was granted before is as good as it was. */
const changesNothing = new Set(["access_denied", "state_expired", "state_used"]);

/** What a good check clears, so that a source that had stopped is polled again at once. */
function revived(row: LogSourceRow, now: Date) {
  return {
    lastErrorCode: null,
    lastErrorClass: null,
    consecutiveFailures: 0,
    nextPollAt: isPolled(row.setupStep) ? now : null,
    // A poll that still runs with the old token must not have the last word.
    leaseToken: null,
    leaseUntil: null,
  };
}

type Place = { enterpriseId: string | null; team: SlackWorkspace | null };

/** Where the log is read from now on. Another place's log begins anew; the same one's goes on where it stopped. */
function placed(row: LogSourceRow, { enterpriseId, team }: Place) {
  const elsewhere =
    (row.slackEnterpriseId ?? row.slackTeamId) !== null &&
    (row.slackEnterpriseId !== enterpriseId || row.slackTeamId !== (team?.id ?? null));
  return {
    slackEnterpriseId: enterpriseId,
    slackTeamId: team?.id ?? null,
    slackTeamName: team?.name ?? null,
    ...(elsewhere ? { pullState: {} } : {}),
  };
}

function granted(
  row: LogSourceRow,
  grant: SlackGrant,
  workspace: SlackWorkspace | null,
  now: Date,
) {
  const team = grant.team && { id: grant.team.id, name: grant.team.name ?? grant.team.id };
  return {
    accessToken: sealSecret(grant.accessToken, {
      table: "log_source",
      row: row.id,
      field: "access_token",
    }),
    grantedScopes: grant.scopes ?? [],
    grantedAt: now,
    slackAppId: grant.appId,
    ...placed(row, { enterpriseId: grant.enterprise?.id ?? null, team: team ?? workspace }),
    slackEnterpriseName: grant.enterprise?.name ?? null,
    slackUserId: grant.userId,
    isEnterpriseInstall: grant.isEnterpriseInstall,
  };
}

/** Keeps a check's outcome, and the grant when it is good or the source has no better one. */
export async function storeCheck(
  tx: Db,
  ctx: Context,
  row: LogSourceRow,
  result: CheckResult,
  { grant = null, action = null }: { grant?: SlackGrant | null; action?: AuditAction | null },
): Promise<LogSourceRow> {
  const ok = result.code === "ok";
  const keep = grant && (ok || !isPolled(row.setupStep));
  const workspace = (ok && result.workspace) || null;
  const chosen = !grant && workspace && row.isEnterpriseInstall;
  const updated = await updateSource(tx, row.id, {
    verification: toVerification(row, result, ctx.now),
    ...(keep ? granted(row, grant, workspace, ctx.now) : {}),
    ...(chosen ? placed(row, { enterpriseId: row.slackEnterpriseId, team: workspace }) : {}),
    ...(ok ? revived(row, ctx.now) : {}),
  });
  await recordAudit(tx, ctx, {
    action: action ?? (grant ? "GRANT_LOG_SOURCE_ACCESS" : "VERIFY_LOG_SOURCE"),
    targetType: "logSource",
    targetId: row.id,
    targetName: row.name,
    details: {
      result: result.code,
      ...(workspace ? { workspace: workspace.id } : {}),
      ...(grant ? { slackUser: grant.userId, scopes: grant.scopes ?? [] } : {}),
    },
  });
  return updated;
}
