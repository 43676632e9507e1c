import { afterAll, beforeAll, expect, it } from "vitest";

import { sweepExpired } from "@/lib/health/server";
import { insertBareSource, storeEvents, type TestSource } from "@/lib/testing/test-events";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
afterAll(() => margay.close());

type Count = { startsAt: Date; count: number };

const counted = (sourceId: string): Promise<Count[]> =>
  margay.db.logEventCount.findMany({
    where: { sourceId },
    select: { startsAt: true, count: true },
    orderBy: { startsAt: "asc" },
  });

/** The same from the events themselves. */
const there = (sourceId: string) => margay.db.$queryRaw<Count[]>`
  SELECT date_bin('15 minutes', event_time, 'epoch') AS "startsAt", count(*)::int AS count
  FROM log_event WHERE source_id = ${sourceId}::uuid GROUP BY 1 ORDER BY 1`;

const minute = 60_000;
const start = Date.parse("2026-03-04T11:50:00Z");
const events = (numbers: number[]) =>
  numbers.map((number) => ({
    dedupeKey: `e${number}`,
    eventTime: new Date(start + number * minute),
  }));
const store = (source: TestSource, numbers: number[]) =>
  storeEvents(margay.db, source, events(numbers));

it("events are counted once, by the quarter of an hour in which they happened", async () => {
  const source = await insertBareSource(margay.db);
  await store(source, [0, 1, 9, 10, 24, 25, 40]);
  await store(source, [9, 10, 11, 12, 13]);
  expect((await counted(source.id)).map(({ count }) => count)).toEqual([3, 5, 1, 1]);
  expect(await counted(source.id)).toEqual(await there(source.id));
});

it("pages that are stored at the same time lose no count and wait for each other in one order", async () => {
  const source = await insertBareSource(margay.db);
  const page = (first: number) => Array.from({ length: 200 }, (_, index) => first + 5 * index);
  const pages = [page(0), page(1).toReversed(), page(2), page(3).toReversed(), page(4)];
  await Promise.all(pages.map((numbers) => store(source, numbers)));
  expect(await counted(source.id)).toEqual(await there(source.id));
});

it("counts are forgotten after some weeks", async () => {
  const source = await insertBareSource(margay.db);
  await store(source, [0, 31 * 1440]);
  const [, last] = await counted(source.id);
  await sweepExpired(margay.ctx(new Date(start + 33 * 1440 * minute)));
  expect(await counted(source.id)).toEqual([last]);
});
