import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { isStatementTimeout } from "@/lib/platform/db/database-error";
import { insertBareSource, storeEvents, type TestSource } from "@/lib/testing/test-events";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

import type { LogEventFilters } from "./contract";
import { countNewLogEvents, listLogEvents, type NewLogEvent } from "./server";
import { limitStatementTime } from "./store";

const start = Date.parse("2026-11-01T00:00:00Z");
const actions = ["user_login", "user_logout", "file_downloaded", "user%login", "user_"];
const actors = ["ada@fernhollow.example", "Ada", "ada", "Grace Hopper", "o'neill"];
const ips = ["203.0.113.9", "203.0.113.99", "2001:db8::1"];
const indicators = ["username:ada", "email:ada@fernhollow.example", "ip:203.0.113.9", "domain:a:b"];
const notes = [
  "100% sure",
  "100 percent sure",
  "a_b",
  "axb",
  String.raw`C:\temp\new`,
  'she said "hi"',
  "line\nbreak",
  "tab\tstop",
  "Ünï çødé 🐈",
  "it's; DROP TABLE",
  "[a-z]*.?",
  "",
];

const maybe = <T>(values: T[]) => fc.option(fc.constantFrom(...values), { freq: 4 });
const time = fc.integer({ min: 0, max: 30 }).map((minutes) => new Date(start + minutes * 60_000));
const someRow = fc.record({
  source: fc.constantFrom(0, 1, 2),
  eventTime: time,
  action: maybe(actions),
  actor: maybe(actors),
  ip: maybe(ips),
  indicators: fc.subarray(indicators),
  note: fc.constantFrom(...notes),
});

type Row = Omit<NewLogEvent, "raw" | "eventTime"> & {
  source: TestSource;
  eventTime: Date;
  note: string;
};

let margay: TestMargay;
let sources: TestSource[];
let stored: Row[];
beforeAll(async () => {
  margay = await startTestMargay();
  sources = [
    await insertBareSource(margay.db),
    await insertBareSource(margay.db, "Slack.AccessLogs"),
    await insertBareSource(margay.db, "Slack.AccessLogs"),
  ];
  const [first] = sources;
  if (!first) throw new Error("There is no source.");
  stored = fc.sample(someRow, { numRuns: 190, seed: 7 }).map(({ source, ...row }, number) => ({
    ...row,
    dedupeKey: String(number),
    source: sources[source] ?? first,
  }));
  for (const source of sources) {
    const own = stored.filter((row) => row.source === source);
    await storeEvents(
      margay.db,
      source,
      own.map(({ note, ...row }) => ({
        dedupeKey: row.dedupeKey,
        eventTime: row.eventTime,
        action: row.action,
        actor: row.actor,
        ip: row.ip,
        indicators: row.indicators,
        raw: { key: row.dedupeKey, note },
      })),
    );
  }
});
afterAll(() => margay.close());

/** What the filters mean, over rows in memory. */
function holds(row: Row, filters: LogEventFilters): boolean {
  const within = (value: string | null, wanted?: string[]) =>
    !wanted || (value !== null && wanted.includes(value));
  const without = (value: string | null, unwanted?: string[]) =>
    !unwanted || value === null || !unwanted.includes(value);
  const names = (filters.actor ?? []).flatMap((name) =>
    [`username:${name}`, `email:${name}`].map((text) => text.toLowerCase()),
  );
  const text =
    `{"key": ${JSON.stringify(row.dedupeKey)}, "note": ${JSON.stringify(row.note)}}`.toLowerCase();
  const q = filters.q?.toLowerCase();
  // The search reads JSON, in which a tab is the same two characters as the end of one backslash before a t.
  const inJson = q && JSON.stringify(q).slice(1, -1);
  return (
    within(row.source.logType, filters.logType) &&
    within(row.source.id, filters.sourceId) &&
    (!filters.from || row.eventTime >= new Date(filters.from)) &&
    (!filters.to || row.eventTime < new Date(filters.to)) &&
    within(row.action, filters.action) &&
    without(row.action, filters.excludeAction) &&
    (within(row.actor, filters.actor) || row.indicators.some((one) => names.includes(one))) &&
    without(row.actor, filters.excludeActor) &&
    within(row.ip, filters.ip) &&
    without(row.ip, filters.excludeIp) &&
    (filters.indicator ?? []).every((one) => row.indicators.includes(one)) &&
    (!q || !inJson || text.includes(inJson) || text.includes(q))
  );
}

async function expectModel(filters: LogEventFilters) {
  const { data, nextCursor } = await listLogEvents(margay.ctx(), { ...filters, limit: 200 });
  const expected = stored.filter((row) => holds(row, filters)).map(({ dedupeKey }) => dedupeKey);
  expect(nextCursor).toBeNull();
  expect(data.map(({ raw }) => (raw as { key: string }).key).toSorted()).toEqual(
    expected.toSorted(),
  );
  const ingestedAfter = new Date(0).toISOString();
  expect(await countNewLogEvents(margay.ctx(), { ...filters, ingestedAfter })).toEqual({
    count: expected.length,
    more: false,
  });
}

const list = (values: string[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
const piece = fc
  .constantFrom(...notes.filter((note) => note !== ""))
  .chain((note) =>
    fc
      .tuple(fc.nat(note.length - 1), fc.nat(note.length))
      .map(([from, length]) => note.slice(from, from + length + 1)),
  )
  // Half of an emoji is no text, and the database has none.
  .filter((text) => !/\p{Surrogate}/u.test(text));

/** One generator a filter; what it makes comes from the rows' own values and from values that no row has. */
const generators = {
  logType: list(["Slack.AuditLogs", "Slack.AccessLogs", "Slack.IntegrationLogs"]),
  sourceId: fc
    .uniqueArray(fc.nat(2), { minLength: 1 })
    .map((some) => some.map((index) => sources[index]?.id ?? "")),
  from: time.map((from) => from.toISOString()),
  to: time.map((to) => to.toISOString().replace("Z", "+00:00")),
  action: list([...actions, "unheard_of"]),
  excludeAction: list([...actions, "unheard_of"]),
  actor: list([...actors, "ADA", "nobody"]),
  excludeActor: list([...actors, "nobody"]),
  ip: list([...ips, "198.51.100.1"]),
  excludeIp: list([...ips, "198.51.100.1"]),
  indicator: list([...indicators, "ip:198.51.100.1"]),
  q: fc.oneof(
    piece,
    piece.map((text) => text.toUpperCase()),
    fc.constantFrom("%", "_", "\\", "%%", '"', "no such text", "'"),
  ),
} satisfies Record<keyof LogEventFilters, fc.Arbitrary<unknown>>;

const asciiOnly = (q: string | undefined) =>
  !q || /^[\x20-\x7e\n\t]*$/.test(q) || q === q.toLowerCase();

describe("a filter", () => {
  it.each(Object.entries(generators))(
    "%s alone finds what the model finds",
    async (name, generator) => {
      await fc.assert(
        fc.asyncProperty(generator as fc.Arbitrary<unknown>, async (value) => {
          const filters = { [name]: value } as LogEventFilters;
          fc.pre(asciiOnly(filters.q));
          await expectModel(filters);
        }),
        { numRuns: 25 },
      );
    },
  );

  it("combined with any others finds what the model finds", async () => {
    await fc.assert(
      fc.asyncProperty(fc.record(generators, { requiredKeys: [] }), async (filters) => {
        fc.pre(asciiOnly(filters.q));
        await expectModel(filters);
      }),
      { numRuns: 150 },
    );
  });
});

describe("free text", () => {
  const found = async (q: string) => {
    const { data } = await listLogEvents(margay.ctx(), { q, limit: 200 });
    return new Set(data.map(({ raw }) => (raw as { note: string }).note));
  };

  it.each([
    ["100%", "100% sure"],
    ["a_b", "a_b"],
    [String.raw`C:\temp`, String.raw`C:\temp\new`],
    ['"hi"', 'she said "hi"'],
    ["line\nbreak", "line\nbreak"],
    ["SHE SAID", 'she said "hi"'],
    ["🐈", "Ünï çødé 🐈"],
    ["it's; DROP", "it's; DROP TABLE"],
  ])("%j is taken as it is written", async (q, note) => {
    expect(await found(q)).toEqual(new Set([note]));
  });

  it("finds letters beyond ASCII whatever their case", async () => {
    expect(await found("ÜNÏ ÇØDÉ")).toEqual(new Set(["Ünï çødé 🐈"]));
  });
});

describe("a search that takes too long", () => {
  it("is ended by Postgres and known as such; the next transaction has no limit", async () => {
    const slow = margay.db.$transaction(async (tx) => {
      await limitStatementTime(tx, 20);
      await tx.$queryRaw`SELECT pg_sleep(20)::text`;
    });
    const error = await slow.catch((reason: unknown) => reason);
    expect(isStatementTimeout(error)).toBe(true);
    const [row] = await margay.db.$queryRaw<
      { statement_timeout: string }[]
    >`SHOW statement_timeout`;
    expect(row?.statement_timeout).toBe("0");
  });
});
