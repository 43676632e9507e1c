import { indicatorReader, readAddress } from "../indicators";
import type { LogType, ParseResult } from "../log-type";
import { textReader } from "../record-path";
import { quarantineReason } from "../record-schema";
import { fromUnixSeconds } from "../unix-time";
import { auditColumns } from "./columns";
import { auditEntryKey } from "./entry-key";
import { auditFields } from "./fields";
import { beginAuditPull } from "./pull";
import { readAuditAgain } from "./pull-state";
import { auditEntrySchema } from "./schema";
import { auditSetupSteps } from "./setup-steps";

/** What people and apps do in an Enterprise organisation, from Slack's Audit Logs API. */
export const auditLogs: LogType = {
  id: "Slack.AuditLogs",
  label: "Audit logs",
  description:
    "What people, apps and Slack itself do in an Enterprise organization: sign-ins, files, channels, apps, settings, and Slack's own anomaly findings.",
  referenceUrl: "https://docs.slack.dev/admins/audit-logs-api",
  slack: {
    plans: ["ENTERPRISE"],
    userScope: "auditlogs:read",
    botScopes: ["team:read"],
    install: "organization",
    setupSteps: auditSetupSteps,
    rate: { limit: 50, share: 20, sharedBy: "organization" },
  },
  fields: auditFields,
  columns: auditColumns,
  readsByTime: true,
  hasSessions: false,
  actionField: "action",
  actionOf: textReader("action"),
  parse: parseAuditEntry,
  recordId: auditEntryKey,
  keysAgain: (kept) => kept.map(({ raw }) => auditEntryKey(raw)),
  beginPull: beginAuditPull,
  readAgain: readAuditAgain,
};

const readAddressText = textReader("context.ip_address");
const readEmail = textReader("actor.user.email");
const readName = textReader("actor.user.name");
const readUserId = textReader("actor.user.id");
const readIndicators = indicatorReader(auditFields);

function parseAuditEntry(raw: unknown): ParseResult {
  const entry = auditEntrySchema.safeParse(raw);
  if (!entry.success) return { ok: false, reason: quarantineReason(entry.error) };
  const address = readAddressText(raw);
  return {
    ok: true,
    record: {
      eventTime: fromUnixSeconds(entry.data.date_create),
      action: auditLogs.actionOf(raw),
      actor: readEmail(raw) ?? readName(raw) ?? readUserId(raw),
      ip: address && (readAddress(address) ?? address),
      indicators: readIndicators(raw),
      session: null,
    },
  };
}
