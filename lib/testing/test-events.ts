import { randomUUID } from "node:crypto";

import { ensurePartitions, insertLogEvents, type NewLogEvent } from "@/lib/log-events/server";
import type { LogTypeId } from "@/lib/log-types/registry";
import type { Database } from "@/lib/platform/db/client";

export type TestSource = { id: string; name: string; logType: LogTypeId };

/** A source with nothing but a name, to hang events on. */
export async function insertBareSource(
  db: Database,
  logType: LogTypeId = "Slack.AuditLogs",
): Promise<TestSource> {
  const id = randomUUID();
  const name = `Source ${id.slice(0, 8)}`;
  await db.logSource.create({ data: { id, name, plan: "ENTERPRISE", logType, setupStep: "DONE" } });
  return { id, name, logType };
}

/** Stores events of one source as a poll does; what is not named is empty. Answers the keys of the new ones. */
export async function storeEvents(
  db: Database,
  source: TestSource,
  events: (Partial<NewLogEvent> & { eventTime: Date })[],
  ingestedAt = new Date(),
): Promise<Set<string>> {
  const empty = { action: null, actor: null, ip: null, indicators: [], raw: {} };
  const complete = events.map((event) => ({ ...empty, dedupeKey: randomUUID(), ...event }));
  return db.$transaction(
    async (tx) => {
      await ensurePartitions(
        tx,
        complete.map(({ eventTime }) => eventTime),
      );
      return insertLogEvents(tx, source, ingestedAt, complete);
    },
    { timeout: 30_000 },
  );
}
