import { randomBytes, randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { requireLogType } from "@/lib/log-types/registry";
import { db } from "@/lib/platform/db/client";
import { auditEntry } from "@/lib/testing/audit-entries";
import { ingestEntries, insertAuditSource } from "@/lib/testing/ingest-entries";
import { insertBareSource } from "@/lib/testing/test-events";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

import { ingestPage, readRows } from "./ingest-page";

const now = new Date("2026-03-04T12:00:00Z");
const hourAgo = new Date(now.getTime() - 3_600_000);

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
afterAll(() => margay.close());

/** Longer than an index holds, in whatever way it is compressed. */
const long = randomBytes(6_000).toString("hex");
const wide = "🦊é".repeat(50_000);
const unstorable = "a\u0000b\uD83Dc";

const person = (text: string) => ({
  type: "user",
  user: { id: text, name: text, email: `${text}@fernhollow.example` },
});

const access = requireLogType("Slack.AccessLogs");

describe("a row of the access log is stored and remembered", () => {
  it.each([
    ["whose texts Postgres cannot keep", unstorable],
    ["whose texts are longer than an index holds", long],
  ])("%s", async (_name, text) => {
    const { id } = await insertBareSource(margay.db, "Slack.AccessLogs");
    const seconds = now.getTime() / 1000;
    const row = {
      user_id: text,
      username: text,
      ip: text,
      user_agent: text,
      isp: text,
      country: text,
      region: text,
      date_first: seconds,
      date_last: seconds,
      count: 1,
    };
    for (let time = 0; time < 2; time += 1) {
      const page = readRows(access, [row], [access.recordId(row)]);
      await db().$transaction((tx) => ingestPage(tx, { id, logType: access }, page, now));
    }
    expect(await margay.db.logEvent.count({ where: { sourceId: id } })).toBe(1);
    expect(await margay.db.sighting.count({ where: { sourceId: id } })).toBeGreaterThan(0);
  });
});

describe("an entry is stored and looked at", () => {
  it.each<[string, Record<string, unknown>]>([
    ["whose actor is longer than an index holds", { actor: person(long) }],
    ["whose actor is of wide characters", { actor: person(wide), entity: person(wide) }],
    [
      "whose context is longer than an index holds",
      { context: { ip_address: long, ua: long, session_id: long } },
    ],
    ["whose id is longer than an index holds", { id: long }],
    ["whose id Postgres cannot keep", { id: `${unstorable}${randomUUID()}` }],
    [
      "whose texts Postgres cannot keep",
      {
        actor: person(unstorable),
        entity: person(unstorable),
        details: { [unstorable]: unstorable },
      },
    ],
    ["whose parts are none", { actor: 5, entity: "x", context: [], details: null }],
    [
      "that names what every object has",
      JSON.parse(
        `{"__proto__":{"a":1},"entity":{"__proto__":null},"details":{"constructor":{"prototype":1}}}`,
      ) as Record<string, unknown>,
    ],
  ])("%s", async (_name, more) => {
    const id = await insertAuditSource(margay.db, hourAgo, randomUUID());
    const entry = {
      ...auditEntry("organization_deleted", now, { who: randomUUID() }),
      ...more,
    };
    // Twice: what is cut still tells that it is the same one.
    await ingestEntries(id, [entry], now);
    await ingestEntries(id, [entry], now);
    expect(await margay.db.logEvent.count({ where: { sourceId: id } })).toBe(1);
    const alerts = await margay.db.alert.findMany({ where: { sourceId: id } });
    expect(alerts).toMatchObject([{ type: "RULE_MATCH", eventCount: 1 }]);
  });

  it("whose action is longer than an index holds", async () => {
    const id = await insertAuditSource(margay.db, now);
    await ingestEntries(id, [auditEntry(long, now, { who: "W0UMA" })], now);
    const [event] = await margay.db.logEvent.findMany({ where: { sourceId: id } });
    expect(event?.action).toBe(long.slice(0, 500));
    expect(event?.raw).toMatchObject({ action: long });
  });
});
