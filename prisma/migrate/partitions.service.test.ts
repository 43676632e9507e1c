import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Db } from "@/lib/platform/db/client";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

async function ensure(db: Db, at: Date): Promise<boolean | undefined> {
  const rows = await db.$queryRaw<
    { made: boolean }[]
  >`SELECT log_event_partitions.ensure_month(${at}) AS made`;
  return rows[0]?.made;
}

async function addEvent(db: Db, eventTime: Date): Promise<string> {
  const sourceId = randomUUID();
  await db.logEvent.create({
    data: {
      eventTime,
      sourceId,
      logType: "Slack.AuditLogs",
      dedupeKey: "k",
      indicators: [],
      raw: { at: 1 },
    },
  });
  return sourceId;
}

async function partitionOf(db: Db, sourceId: string): Promise<string | undefined> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT tableoid::regclass::text AS name FROM log_event WHERE source_id = ${sourceId}::uuid`;
  return rows[0]?.name;
}

/** The middle of the month that lies so many months before this one. */
function monthsAgo(count: number): Date {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - count, 15));
}

function partitionName(at: Date): string {
  return `log_event_partitions.log_event_${at.toISOString().slice(0, 7).replace("-", "_")}`;
}

describe("log_event_partitions.ensure_month", () => {
  it("makes the month once, however many ask at the same time", async () => {
    const at = monthsAgo(1);
    const answers = await Promise.all(Array.from({ length: 5 }, () => ensure(database.db, at)));
    expect(answers).toEqual([true, true, true, true, true]);
    expect(await partitionOf(database.db, await addEvent(database.db, at))).toBe(partitionName(at));
  });

  it("moves the month's rows out of the default partition and leaves the others there", async () => {
    const [moving, staying] = [monthsAgo(3), monthsAgo(4)];
    const moved = await addEvent(database.db, moving);
    const stayed = await addEvent(database.db, staying);
    expect(await partitionOf(database.db, moved)).toBe("log_event_partitions.log_event_default");
    expect(await ensure(database.db, moving)).toBe(true);
    expect(await partitionOf(database.db, moved)).toBe(partitionName(moving));
    expect(await partitionOf(database.db, stayed)).toBe("log_event_partitions.log_event_default");
  });

  it("puts the first and the last moment of a month, by UTC, into that month", async () => {
    await ensure(database.db, new Date("2025-02-15T00:00:00Z"));
    const first = await addEvent(database.db, new Date("2025-02-01T00:00:00.000Z"));
    const last = await addEvent(database.db, new Date("2025-02-28T23:59:59.999Z"));
    expect(await partitionOf(database.db, first)).toBe("log_event_partitions.log_event_2025_02");
    expect(await partitionOf(database.db, last)).toBe("log_event_partitions.log_event_2025_02");
  });

  it("gives times that no event can have no partition of their own", async () => {
    expect(await ensure(database.db, new Date("1970-01-01T00:00:00Z"))).toBe(false);
    expect(await ensure(database.db, new Date("2999-01-01T00:00:00Z"))).toBe(false);
    expect(
      await partitionOf(database.db, await addEvent(database.db, new Date("1970-01-01T00:00:00Z"))),
    ).toBe("log_event_partitions.log_event_default");
  });

  it("gives up, without breaking the transaction, while another one holds the default partition", async () => {
    const at = monthsAgo(6);
    await database.db.$transaction(
      async (busy) => {
        await addEvent(busy, at);
        await database.db.$transaction(
          async (tx) => {
            expect(await ensure(tx, at)).toBe(false);
            await addEvent(tx, at);
          },
          { timeout: 15_000 },
        );
      },
      { timeout: 20_000 },
    );
    expect(await ensure(database.db, at)).toBe(true);
  });

  it("keeps one event per source, dedupe key and time in a partition", async () => {
    const eventTime = monthsAgo(1);
    const row = {
      eventTime,
      sourceId: randomUUID(),
      logType: "Slack.AuditLogs",
      dedupeKey: "same",
      raw: {},
    };
    await database.db.logEvent.create({ data: row });
    await expect(database.db.logEvent.create({ data: row })).rejects.toThrow(/[Uu]nique/);
  });
});
