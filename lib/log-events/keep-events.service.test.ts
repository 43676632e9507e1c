import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";

import { sweepExpired } from "@/lib/health/server";
import { ingestEntries, insertAuditSource } from "@/lib/testing/ingest-entries";
import { insertBareSource, storeEvents } from "@/lib/testing/test-events";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

const now = new Date("2026-11-22T12:00:00Z");
const [before, first] = [new Date("2026-09-30T23:59:59.999Z"), new Date("2026-10-01T00:00:00Z")];

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay({ MARGAY_RETENTION_DAYS: "30" });
});
afterAll(() => margay.close());
beforeEach(() => margay.db.logEvent.deleteMany());

const times = async () => {
  const rows = await margay.db.logEvent.findMany({ orderBy: { eventTime: "asc" } });
  return rows.map(({ eventTime }) => eventTime);
};

async function partitions(): Promise<string[]> {
  const rows = await margay.db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'log_event_partitions' ORDER BY 1`;
  return rows.map(({ name }) => name);
}

const sweep = () => sweepExpired(margay.ctx(now));

it("drops the months that are over, with what has no month of its own, and keeps the rest", async () => {
  const source = await insertBareSource(margay.db);
  const old = [new Date("1999-05-05T00:00:00Z"), new Date("2026-03-04T00:00:00Z"), before];
  await storeEvents(
    margay.db,
    source,
    [...old, first, now].map((eventTime) => ({ eventTime })),
  );
  expect(await partitions()).toEqual(expect.arrayContaining(["log_event_2026_09"]));
  for (const _time of [1, 2]) await sweep();
  expect(await times()).toEqual([first, now]);
  expect(await partitions()).toEqual([
    "log_event_2026_10",
    "log_event_2026_11",
    "log_event_2026_12",
    "log_event_default",
  ]);
});

it("waits for those who read a month that is over, and drops it the next time", async () => {
  const source = await insertBareSource(margay.db);
  await storeEvents(margay.db, source, [{ eventTime: before }, { eventTime: now }]);
  await margay.db.$transaction(
    async (reader) => {
      await reader.logEvent.count();
      await sweep();
    },
    { timeout: 20_000 },
  );
  expect(await times()).toEqual([before, now]);
  await sweep();
  expect(await times()).toEqual([now]);
});

it("does not take in again what Slack still lists: no event, no alert, no month", async () => {
  const { db } = margay;
  const id = await insertAuditSource(db, new Date("2026-01-01T00:00:00Z"));
  const entry = (at: Date) => ({
    id: `entry-${at.getTime()}`,
    date_create: Math.floor(at.getTime() / 1000),
    action: "organization_deleted",
    actor: { type: "user", user: { id: "W0BRAN", name: "Bran" } },
    entity: { type: "enterprise", enterprise: { id: "E0LARKMOOR", name: "Larkmoor" } },
    context: { location: { type: "enterprise", id: "E0LARKMOOR" } },
  });
  const { counts } = await ingestEntries(id, [entry(now), entry(before)], now);
  expect(counts).toMatchObject({ rows: 2, newRows: 1, duplicateRows: 1, quarantined: 0 });
  expect(await times()).toEqual([now]);
  expect(await partitions()).not.toContain("log_event_2026_09");
  expect(await db.alert.findMany({ select: { eventCount: true } })).toEqual([{ eventCount: 1 }]);
});
