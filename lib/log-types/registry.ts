import type { LogType } from "./log-type";
import { accessLogs } from "./slack-access/log-type";
import { auditLogs } from "./slack-audit/log-type";
import { integrationLogs } from "./slack-integration/log-type";

/** Every log type that Margay can pull; a new one is a folder and a line here. */
export const logTypes = {
  "Slack.AuditLogs": auditLogs,
  "Slack.AccessLogs": accessLogs,
  "Slack.IntegrationLogs": integrationLogs,
} as const satisfies Record<string, LogType>;

export type LogTypeId = keyof typeof logTypes;

export const logTypeIds = Object.keys(logTypes) as [LogTypeId, ...LogTypeId[]];

/** The log type of this id, or null when Margay has none. */
export function findLogType(id: string): LogType | null {
  return isLogTypeId(id) ? logTypes[id] : null;
}

/** The log type that a stored row names; throws when this version of Margay no longer has it. */
export function requireLogType(id: string): LogType {
  const logType = findLogType(id);
  if (!logType) throw new Error(`This version of Margay has no log type ${id}.`);
  return logType;
}

function isLogTypeId(id: string): id is LogTypeId {
  return Object.hasOwn(logTypes, id);
}
