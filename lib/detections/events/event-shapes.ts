import type { LogTypeId } from "@/lib/log-types/registry";

import type { AccessRow } from "./access-row";
import type { AuditEntry } from "./audit-entry";
import type { IntegrationRow } from "./integration-row";

type Shapes = {
  "Slack.AuditLogs": AuditEntry;
  "Slack.AccessLogs": AccessRow;
  "Slack.IntegrationLogs": IntegrationRow;
};

/** The raw event of a log type, as its rules see it; a log type without a shape here has no rules. */
export type EventOf<Id extends LogTypeId> = Shapes[Id];
