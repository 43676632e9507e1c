import { ingestPage, readRows } from "@/lib/log-sources/polling/ingest-page";
import { requireLogType } from "@/lib/log-types/registry";
import { db, type Database } from "@/lib/platform/db/client";

import { insertBareSource } from "./test-events";

const logType = requireLogType("Slack.AuditLogs");

/** A source of an organization's audit log that was started then; answers its id. */
export async function insertAuditSource(
  database: Database,
  startedAt: Date,
  slackEnterpriseId = "E0LARKMOOR",
): Promise<string> {
  const { id } = await insertBareSource(database);
  await database.logSource.update({ where: { id }, data: { startedAt, slackEnterpriseId } });
  return id;
}

/** Stores a page of audit entries as a poll does. */
export function ingestEntries(id: string, entries: unknown[], when: Date) {
  const run = logType.beginPull(null, { now: when, historyDays: 7 });
  const rows = readRows(logType, entries, run.dedupeKeys(run.read({ entries })));
  return db().$transaction((tx) => ingestPage(tx, { id, logType }, rows, when), {
    timeout: 30_000,
  });
}
