import { afterAll, beforeAll, expect, it } from "vitest";

import { parseEventId } from "@/lib/log-events/event-id";
import { routeOf } from "@/lib/testing/api-routes";
import { callRoute } from "@/lib/testing/call-route";
import { testMatch } from "@/lib/testing/test-alerts";
import { insertBareSource, storeEvents } from "@/lib/testing/test-events";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { signedIn } from "@/lib/testing/test-session";

import { getAlert, listAlertEvents, recordMatches } from "./server";

const start = Date.parse("2026-03-04T12:00:00Z");
const at = (minutes: number) => new Date(start + minutes * 60_000);

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
afterAll(() => margay.close());

async function alertWith(minutes: number[]) {
  const source = await insertBareSource(margay.db);
  await storeEvents(
    margay.db,
    source,
    minutes.map((minute) => ({ eventTime: at(minute), action: `at ${minute}`, raw: { minute } })),
  );
  const rows = await margay.db.logEvent.findMany({ where: { sourceId: source.id } });
  const events = rows.map(({ eventTime, id }) => ({ eventTime, id }));
  const [recorded] = await margay.db.$transaction((tx) =>
    recordMatches(tx, margay.ctx(at(9)), [testMatch({ events, sourceId: source.id })]),
  );
  return { id: recorded?.alertId ?? "", source, rows };
}

it("reads an alert's events page by page, newest first, in the shape of events", async () => {
  const { id, source, rows } = await alertWith([1, 2, 2, 3, -60_000]);
  const seen = [];
  let cursor: string | undefined;
  do {
    const page = await listAlertEvents(margay.ctx(), id, { limit: 2, cursor });
    seen.push(...page.data);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen.map(({ action }) => action)).toEqual(["at 3", "at 2", "at 2", "at 1", "at -60000"]);
  expect(seen.map((event) => String(parseEventId(event.id)?.id)).toSorted()).toEqual(
    rows.map((row) => String(row.id)).toSorted(),
  );
  expect(seen[0]).toMatchObject({ sourceName: source.name, raw: { minute: 3 } });
});

it("leaves out those whose retention has ended, and the alert still says how many there were", async () => {
  const { id, source } = await alertWith([1, 2, 3, 4]);
  const where = { sourceId: source.id, eventTime: { lte: at(3) } };
  await margay.db.logEvent.deleteMany({ where });
  const page = await listAlertEvents(margay.ctx(), id, { limit: 2 });
  expect(page.data.map(({ action }) => action)).toEqual(["at 4"]);
  const rest = await listAlertEvents(margay.ctx(), id, { limit: 2, cursor: page.nextCursor ?? "" });
  expect(rest).toEqual({ data: [], nextCursor: null });
  expect((await getAlert(margay.ctx(), id)).eventCount).toBe(4);
});

it("answers over HTTP, and says where there is no such alert", async () => {
  const { id } = await alertWith([1]);
  const handler = await routeOf("listAlertEvents");
  const { headers } = await signedIn("AnalystReadOnly");
  const ask = (alertId: string) => {
    const path = `/api/v1/alerts/${alertId}/events?limit=5`;
    return callRoute(handler, { path, params: { id: alertId }, headers });
  };
  const { status, json } = await ask(id);
  expect([status, (json["data"] as unknown[]).length]).toEqual([200, 1]);
  expect((await ask("0197a5d2-0000-7000-8000-000000000000")).status).toBe(404);
  expect((await ask("mine")).status).toBe(422);
});
