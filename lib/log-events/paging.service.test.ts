import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { insertBareSource, storeEvents, type TestSource } from "@/lib/testing/test-events";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

import type { LogEventDto, LogEventFilters } from "./contract";
import { parseEventId } from "./event-id";
import { countNewLogEvents, getLogEvent, listLogEvents } from "./server";

const start = Date.parse("2026-10-31T23:40:00Z");
const rows = 5000;
const distinctTimes = 60;

let margay: TestMargay;
let sources: [TestSource, TestSource];
beforeAll(async () => {
  margay = await startTestMargay();
  sources = [
    await insertBareSource(margay.db),
    await insertBareSource(margay.db, "Slack.AccessLogs"),
  ];
  // Many share a time, and midnight of a new month lies in the middle.
  const events = Array.from({ length: rows }, (_, number) => ({
    eventTime: new Date(start + (number % distinctTimes) * 60_000),
    raw: { number },
  }));
  await storeEvents(margay.db, sources[0], events.slice(0, rows / 2));
  await storeEvents(margay.db, sources[1], events.slice(rows / 2));
});
afterAll(() => margay.close());

/** Reads page after page, with sizes that come round. */
async function walk(
  sizes: number[],
  filters: LogEventFilters,
  between: (page: number) => Promise<unknown> = () => Promise.resolve(),
) {
  const found: LogEventDto[] = [];
  let cursor: string | undefined;
  for (let page = 0; page === 0 || cursor; page += 1) {
    const limit = sizes[page % sizes.length] ?? 50;
    const { data, nextCursor } = await listLogEvents(margay.ctx(), { ...filters, limit, cursor });
    if (nextCursor) expect(data).toHaveLength(limit);
    found.push(...data);
    cursor = nextCursor ?? undefined;
    await between(page);
  }
  return found;
}

function expectNewestFirst(events: LogEventDto[]) {
  const positions = events.map(({ id }) => parseEventId(id));
  for (const [index, position] of positions.entries()) {
    const next = positions[index + 1];
    if (!position || !next) continue;
    const [a, b] = [position.eventTime.getTime(), next.eventTime.getTime()];
    expect(a > b || (a === b && position.id > next.id), `${index}`).toBe(true);
  }
}

const both = () => ({ sourceId: sources.map(({ id }) => id) });
const numbers = (events: LogEventDto[]) =>
  events.map(({ raw }) => (raw as { number: number }).number);

describe("reading page after page", () => {
  it("gives each of 5,000 rows once, newest first, whatever the sizes of the pages", async () => {
    const sizes = fc.array(fc.integer({ min: 70, max: 200 }), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(sizes, async (some) => {
        const found = await walk(some, both());
        expect(numbers(found).toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: rows }, (_, number) => number),
        );
        expectNewestFirst(found);
      }),
      { numRuns: 4 },
    );
  });

  it("one by one too", async () => {
    const to = new Date(start + 60_000).toISOString();
    const found = await walk([1], { ...both(), to });
    expect(new Set(numbers(found)).size).toBe(84);
    expectNewestFirst(found);
  });

  it("gives each row once while others come in before, behind and beside the page", async () => {
    const before = (await walk([200], both())).map(({ id }) => id);
    const found = await walk([150], both(), (page) =>
      storeEvents(margay.db, sources[page % 2 ? 0 : 1], [
        { eventTime: new Date(start + distinctTimes * 60_000), raw: { number: -1 } },
        { eventTime: new Date(start + ((page * 7) % distinctTimes) * 60_000), raw: { number: -1 } },
        { eventTime: new Date(start - 60_000), raw: { number: -1 } },
      ]),
    );
    expectNewestFirst(found);
    const ids = found.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = new Set(before);
    expect(ids.filter((id) => wanted.has(id))).toEqual(before);
  });

  it("ends with an empty page where there is nothing", async () => {
    const nowhere = { sourceId: [crypto.randomUUID()] };
    expect(await listLogEvents(margay.ctx(), { ...nowhere, limit: 50 })).toEqual({
      data: [],
      nextCursor: null,
    });
  });

  it("has no further page when the last one is just full", async () => {
    const source = await insertBareSource(margay.db);
    await storeEvents(
      margay.db,
      source,
      Array.from({ length: 10 }, () => ({ eventTime: new Date(start) })),
    );
    const page = await listLogEvents(margay.ctx(), { sourceId: [source.id], limit: 10 });
    expect([page.data.length, page.nextCursor]).toEqual([10, null]);
  });
});

describe("months", () => {
  const times = [
    "1970-01-01",
    "2009-05-05",
    "2026-08-31",
    "2026-09-01",
    "2026-10-15",
    "2026-11-20",
    "2199-01-01",
  ].map((day) => new Date(`${day}T12:00:00.123Z`));
  let source: TestSource;
  beforeAll(async () => {
    source = await insertBareSource(margay.db);
    await storeEvents(
      margay.db,
      source,
      times.map((eventTime) => ({ eventTime, dedupeKey: eventTime.toISOString() })),
    );
  });

  it("have partitions of their own; what is too old or too far ahead shares one", async () => {
    const found = await margay.db.$queryRaw<{ time: Date; partition: string }[]>`
      SELECT event_time AS time, relname AS partition FROM log_event e JOIN pg_class c ON c.oid = e.tableoid
      WHERE source_id = ${source.id}::uuid ORDER BY event_time`;
    expect(found.map(({ partition }) => partition)).toEqual([
      "log_event_default",
      "log_event_default",
      "log_event_2026_08",
      "log_event_2026_09",
      "log_event_2026_10",
      "log_event_2026_11",
      "log_event_default",
    ]);
  });

  it("are read as one log, and every event by its id", async () => {
    const found = await walk([2], { sourceId: [source.id] });
    expect(found.map(({ eventTime }) => eventTime)).toEqual(
      times.map((time) => time.toISOString()).toReversed(),
    );
    for (const event of found) expect(await getLogEvent(margay.ctx(), event.id)).toEqual(event);
  });

  it("keep an event once, in whatever partition it lies", async () => {
    const again = times.map((eventTime) => ({ eventTime, dedupeKey: eventTime.toISOString() }));
    expect(await storeEvents(margay.db, source, again)).toEqual(new Set());
    const other = await insertBareSource(margay.db);
    expect((await storeEvents(margay.db, other, again)).size).toBe(times.length);
  });
});

describe("counting what is new", () => {
  const at = (seconds: number) => new Date(start + seconds * 1000);
  const count = (sourceId: string, after: Date, filters: LogEventFilters = {}) =>
    countNewLogEvents(margay.ctx(), {
      ...filters,
      sourceId: [sourceId],
      ingestedAfter: after.toISOString(),
    });

  it("counts what was stored after a moment, not what happened after it", async () => {
    const source = await insertBareSource(margay.db);
    const event = (action: string) => ({ eventTime: new Date(start), action });
    await storeEvents(margay.db, source, [event("a"), event("b")], at(10));
    await storeEvents(margay.db, source, [event("a")], at(20));
    expect(await count(source.id, at(9))).toEqual({ count: 3, more: false });
    expect(await count(source.id, at(10))).toEqual({ count: 1, more: false });
    expect(await count(source.id, at(20))).toEqual({ count: 0, more: false });
    expect(await count(source.id, at(0), { action: ["b"] })).toEqual({ count: 1, more: false });
  });

  it.each([
    [1000, { count: 1000, more: false }],
    [1001, { count: 1000, more: true }],
  ])("says so when %i are more than it counts", async (stored, answer) => {
    const source = await insertBareSource(margay.db);
    await storeEvents(
      margay.db,
      source,
      Array.from({ length: stored }, () => ({ eventTime: new Date(start) })),
      at(10),
    );
    expect(await count(source.id, at(0))).toEqual(answer);
  });
});
