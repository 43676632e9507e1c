import { randomUUID } from "node:crypto";

import type { SlackSimulator } from "@/e2e/slack-simulator/start-simulator";
import { logTypeIds } from "@/lib/log-types/registry";
import { sealSecret } from "@/lib/platform/crypto/keys";
import type { Database } from "@/lib/platform/db/client";
import { simulatedLogs } from "@/lib/testing/simulated-logs";

/** Adds sources of all log types, each of an organisation of its own, due one after the other over one interval from `start`; answers when each is due first (ms). */
export async function addDueSources(
  db: Database,
  slack: SlackSimulator,
  { count, start, intervalMs }: { count: number; start: number; intervalMs: number },
): Promise<Map<string, number>> {
  const due = new Map<string, number>();
  const rows = Array.from({ length: count }, (_, index) => {
    const id = randomUUID();
    const logType = logTypeIds[index % logTypeIds.length] ?? "Slack.AuditLogs";
    const { token } = slack.issueToken({ scopes: simulatedLogs[logType].scopes });
    const nextPollAt = new Date(start + Math.floor((index * intervalMs) / count));
    due.set(id, nextPollAt.getTime());
    return {
      id,
      name: `Source ${index}`,
      plan: "ENTERPRISE",
      logType,
      setupStep: "DONE",
      slackEnterpriseId: `E${index}`,
      accessToken: sealSecret(token, { table: "log_source", row: id, field: "access_token" }),
      grantedAt: new Date(start),
      nextPollAt,
    };
  });
  await db.logSource.createMany({ data: rows });
  return due;
}
