import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { insertBareSource, storeEvents } from "@/lib/testing/test-events";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
afterAll(() => margay.close());

const stored = (sourceId: string) =>
  margay.db.$queryRaw<{ dedupe_key: string; event_time: Date; raw: unknown; partition: string }[]>`
    SELECT dedupe_key, event_time, raw, tableoid::regclass::text AS partition
    FROM log_event WHERE source_id = ${sourceId}::uuid ORDER BY event_time`;

describe("storing events", () => {
  it("keeps each time to the millisecond, in the partition of its month", async () => {
    const source = await insertBareSource(margay.db);
    const times = [
      "2025-12-31T23:59:59.999Z",
      "2026-01-01T00:00:00.000Z",
      "2026-02-28T07:08:09.001Z",
      "2026-02-28T07:08:09.377Z",
    ];
    await storeEvents(
      margay.db,
      source,
      times.map((time) => ({ eventTime: new Date(time) })),
    );
    const rows = await stored(source.id);
    expect(rows.map((row) => row.event_time.toISOString())).toEqual(times);
    expect(rows.map((row) => row.partition)).toEqual(
      ["2025_12", "2026_01", "2026_02", "2026_02"].map(
        (month) => `log_event_partitions.log_event_${month}`,
      ),
    );
  });

  it("keeps any text, but for the two characters that jsonb cannot hold", async () => {
    const source = await insertBareSource(margay.db);
    const eventTime = new Date("2026-01-05T10:00:00Z");
    const text = String.raw`Zoë 🐆 日本 "quoted" C:\u0000 \'` + "\u2028\t";
    await storeEvents(margay.db, source, [
      { eventTime, raw: { text, broken: "a\0b \uD83D", "k\0": 1 } },
    ]);
    const [row] = await stored(source.id);
    expect(row?.raw).toEqual({ text, broken: "a\uFFFDb \uFFFD", "k\uFFFD": 1 });
  });

  it("answers the keys of those that were not there yet", async () => {
    const source = await insertBareSource(margay.db);
    const event = (dedupeKey: string) => ({
      dedupeKey,
      eventTime: new Date("2026-01-06T10:00:00.123Z"),
    });
    const first = await storeEvents(margay.db, source, [event("a"), event("b")]);
    expect([...first].toSorted()).toEqual(["a", "b"]);
    const second = await storeEvents(margay.db, source, [event("b"), event("c")]);
    expect([...second]).toEqual(["c"]);
    expect(await stored(source.id)).toHaveLength(3);
  });
});
