import { indicatorReader } from "../indicators";
import type { LogType, ParseResult } from "../log-type";
import { textAt, textReader } from "../record-path";
import { quarantineReason } from "../record-schema";
import { workspaceSetupSteps } from "../workspace-setup-steps";
import { fromUnixSeconds } from "../unix-time";
import { integrationColumns } from "./columns";
import { integrationFields } from "./fields";
import { beginIntegrationPull } from "./pull";
import { readIntegrationAgain } from "./pull-state";
import { integrationRowId, keysAgain } from "./row-key";
import { integrationRowSchema } from "./schema";

/** Which apps and services were added to a workspace, changed and removed. */
export const integrationLogs: LogType = {
  id: "Slack.IntegrationLogs",
  label: "Integration logs",
  description:
    "Which apps, webhooks and services were added, enabled, changed, disabled and removed in a workspace, and by whom.",
  referenceUrl: "https://docs.slack.dev/reference/methods/team.integrationLogs",
  slack: {
    plans: ["PRO", "BUSINESS_PLUS", "ENTERPRISE"],
    userScope: "admin",
    botScopes: [],
    install: "workspace",
    setupSteps: workspaceSetupSteps,
    rate: { limit: 20, share: 15, sharedBy: "source" },
  },
  fields: integrationFields,
  columns: integrationColumns,
  readsByTime: false,
  hasSessions: false,
  actionField: "change_type",
  actionOf: textReader("change_type"),
  parse: parseIntegrationRow,
  recordId: integrationRowId,
  keysAgain,
  beginPull: beginIntegrationPull,
  readAgain: readIntegrationAgain,
};

const readIndicators = indicatorReader(integrationFields);

function parseIntegrationRow(raw: unknown): ParseResult {
  const row = integrationRowSchema.safeParse(raw);
  if (!row.success) return { ok: false, reason: quarantineReason(row.error) };
  return {
    ok: true,
    record: {
      eventTime: fromUnixSeconds(row.data.date),
      action: integrationLogs.actionOf(raw),
      actor: textAt(raw, "user_name") ?? textAt(raw, "user_id"),
      ip: null,
      indicators: readIndicators(raw),
      session: null,
    },
  };
}
