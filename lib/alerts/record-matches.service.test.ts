import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { testMatch } from "@/lib/testing/test-alerts";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { signedIn } from "@/lib/testing/test-session";

import {
  type AlertMatch,
  type AlertStoryLine,
  getAlert,
  listActivityAfter,
  type LoadedAlertMessage,
  loadAlertMessages,
  recordMatches,
  updateAlert,
} from "./server";

const start = Date.parse("2026-03-04T12:00:00Z");
const at = (minutes: number) => new Date(start + minutes * 60_000);

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
afterAll(() => margay.close());

let lastEvent = 0n;
const event = (minutes: number) => {
  lastEvent += 1n;
  return { eventTime: at(minutes), id: lastEvent };
};
const record = (minutes: number, ...matches: AlertMatch[]) =>
  margay.db.$transaction((tx) => recordMatches(tx, margay.ctx(at(minutes)), matches));
const one = async (minutes: number, match: AlertMatch) => {
  const [recorded] = await record(minutes, match);
  if (!recorded) throw new Error("A match makes or finds an alert.");
  return recorded;
};
const alertOf = (id: string) => getAlert(margay.ctx(), id);
const storyOf = async (id: string) =>
  (await margay.db.$transaction((tx) => listActivityAfter(tx, id, null, 50))).map(
    ({ kind }) => kind,
  );
const noticesOf = async (alertId: string) =>
  (await margay.db.alertNotice.findMany({ where: { alertId }, orderBy: { createdAt: "asc" } })).map(
    ({ kind }) => kind,
  );
const eventsOf = (alertId: string) => margay.db.alertEvent.count({ where: { alertId } });

describe("a match", () => {
  it("opens an alert with all that is known of it", async () => {
    const match = testMatch({ events: [event(-3), event(-5)], severity: "HIGH" });
    const { alertId, opened } = await one(0, match);
    expect(opened).toBe(true);
    const { title, summary, runbook, reference, facts, ruleId, logType } = match;
    expect(await alertOf(alertId)).toMatchObject({
      title,
      summary,
      runbook,
      reference,
      facts,
      ruleId,
      logType,
      status: "OPEN",
      severity: "HIGH",
      eventCount: 2,
      firstEventAt: at(-5).toISOString(),
      lastEventAt: at(-3).toISOString(),
      openedAt: at(0).toISOString(),
      previous: null,
      next: null,
      version: 1,
    });
    expect(await storyOf(alertId)).toEqual(["OPENED"]);
    expect(await noticesOf(alertId)).toEqual(["OPENED"]);
  });

  it("adds to the open alert of its key without a line for each, and brings messages up to date", async () => {
    const dedupeKey = randomUUID();
    const { alertId } = await one(0, testMatch({ dedupeKey, events: [event(0)] }));
    const again = await one(59, testMatch({ dedupeKey, events: [event(58), event(59)] }));
    expect(again).toEqual({ dedupeKey, alertId, opened: false });
    expect(await alertOf(alertId)).toMatchObject({
      eventCount: 3,
      firstEventAt: at(0).toISOString(),
      lastEventAt: at(59).toISOString(),
      version: 2,
    });
    expect(await storyOf(alertId)).toEqual(["OPENED"]);
    expect(await noticesOf(alertId)).toEqual(["OPENED", "CHANGED"]);
  });

  it("that is given twice counts once", async () => {
    const match = testMatch({ events: [event(0), event(1)] });
    const { alertId } = await one(0, match);
    await one(1, match);
    expect(await alertOf(alertId)).toMatchObject({ eventCount: 2, version: 1 });
    expect(await noticesOf(alertId)).toEqual(["OPENED"]);
  });

  it("that is worse raises the severity and rings; one that is less bad does not lower it", async () => {
    const dedupeKey = randomUUID();
    const match = (severity: AlertMatch["severity"]) =>
      testMatch({ dedupeKey, severity, events: [event(0)] });
    const { alertId } = await one(0, match("LOW"));
    await margay.db.alert.update({ where: { id: alertId }, data: { snoozedUntil: at(600) } });
    await one(1, match("CRITICAL"));
    await one(2, match("INFO"));
    expect(await alertOf(alertId)).toMatchObject({ severity: "CRITICAL", snoozedUntil: null });
    expect(await noticesOf(alertId)).toEqual(["OPENED", "ESCALATED", "CHANGED"]);
    expect(await storyOf(alertId)).toEqual(["OPENED", "ESCALATED"]);
  });

  it("leaves a snoozed alert snoozed", async () => {
    const dedupeKey = randomUUID();
    const { alertId } = await one(0, testMatch({ dedupeKey, events: [event(0)] }));
    await margay.db.alert.update({ where: { id: alertId }, data: { snoozedUntil: at(600) } });
    await one(1, testMatch({ dedupeKey, events: [event(1)] }));
    expect(await alertOf(alertId)).toMatchObject({
      eventCount: 2,
      snoozedUntil: at(600).toISOString(),
    });
  });

  it("after a person ended the alert opens another that goes on from it", async () => {
    const dedupeKey = randomUUID();
    const first = await one(0, testMatch({ dedupeKey, events: [event(0)] }));
    await updateAlert(margay.ctx(at(1)), first.alertId, { status: "RESOLVED" });
    const second = await one(2, testMatch({ dedupeKey, events: [event(2)] }));
    expect(second.opened).toBe(true);
    expect(await alertOf(second.alertId)).toMatchObject({
      eventCount: 1,
      previous: { id: first.alertId, status: "RESOLVED" },
    });
    expect(await alertOf(first.alertId)).toMatchObject({
      eventCount: 1,
      next: { id: second.alertId, status: "OPEN" },
    });
  });

  it("after the period opens another and leaves the first as it is", async () => {
    const dedupeKey = randomUUID();
    const first = await one(0, testMatch({ dedupeKey, events: [event(0)] }));
    const second = await one(60, testMatch({ dedupeKey, events: [event(60)] }));
    const third = await one(61, testMatch({ dedupeKey, events: [event(61)] }));
    expect([second.opened, third]).toEqual([true, { ...second, opened: false }]);
    expect(await alertOf(first.alertId)).toMatchObject({
      status: "OPEN",
      eventCount: 1,
      version: 1,
    });
    await updateAlert(margay.ctx(at(62)), first.alertId, { status: "RESOLVED" });
    const reopened = await updateAlert(margay.ctx(at(63)), first.alertId, { status: "OPEN" });
    expect(reopened.status).toBe("OPEN");
  });

  it("keeps what no column can hold out of its words", async () => {
    const facts = [{ label: "File", value: "plan\u0000.pdf" }];
    const { alertId } = await one(0, testMatch({ title: "a\u0000b", facts, events: [event(0)] }));
    expect(await alertOf(alertId)).toMatchObject({
      title: "a\uFFFDb",
      facts: [{ label: "File", value: "plan\uFFFD.pdf" }],
    });
  });

  it("is refused to whoever may not manage alerts", async () => {
    const { ctx } = await signedIn("AnalystReadOnly");
    const recording = margay.db.$transaction((tx) => recordMatches(tx, ctx(), [testMatch()]));
    await expect(recording).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("many matches", () => {
  it("of several keys go each into its own alert, those of one key together", async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    const recorded = await record(
      0,
      testMatch({ dedupeKey: a, severity: "LOW", events: [event(0)] }),
      testMatch({ dedupeKey: b, events: [event(0)] }),
      testMatch({ dedupeKey: a, severity: "HIGH", events: [event(1)] }),
    );
    expect(recorded.length).toBe(2);
    const idOf = (key: string) => recorded.find(({ dedupeKey }) => dedupeKey === key)?.alertId;
    expect(await alertOf(idOf(a) ?? "")).toMatchObject({ eventCount: 2, severity: "HIGH" });
    expect(await alertOf(idOf(b) ?? "")).toMatchObject({ eventCount: 1 });
  });

  it("at the same moment make one alert a key, and every event counts once", async () => {
    const keys = [randomUUID(), randomUUID(), randomUUID()];
    const shared = keys.map(() => event(0));
    const page = (order: number[]) =>
      record(
        0,
        ...order.flatMap((index) => {
          const own = shared[index];
          const events = [event(1), ...(own ? [own] : [])];
          return testMatch({ dedupeKey: keys[index] ?? "", events });
        }),
      );
    const pages = await Promise.all([
      page([0, 1, 2]),
      page([2, 1, 0]),
      page([1, 0, 2]),
      page([2, 0, 1]),
    ]);
    for (const key of keys) {
      const own = pages.flat().filter(({ dedupeKey }) => dedupeKey === key);
      const ids = new Set(own.map(({ alertId }) => alertId));
      expect(ids.size).toBe(1);
      expect(own.filter(({ opened }) => opened).length).toBe(1);
      const [id = ""] = ids;
      expect(await alertOf(id)).toMatchObject({ eventCount: 5, version: 4 });
      expect(await eventsOf(id)).toBe(5);
      expect((await noticesOf(id)).toSorted()).toEqual(["CHANGED", "CHANGED", "CHANGED", "OPENED"]);
    }
  });

  it("while a person resolves the alert are all in it or in what follows", async () => {
    const dedupeKey = randomUUID();
    const first = await one(0, testMatch({ dedupeKey, events: [event(0)] }));
    const [, ...rest] = await Promise.all([
      updateAlert(margay.ctx(at(1)), first.alertId, { status: "RESOLVED" }),
      ...[1, 2, 3, 4].map(() => one(1, testMatch({ dedupeKey, events: [event(1)] }))),
    ]);
    const ids = [...new Set([first.alertId, ...rest.map(({ alertId }) => alertId)])];
    const alerts = await Promise.all(ids.map(alertOf));
    expect(alerts.reduce((sum, { eventCount }) => sum + eventCount, 0)).toBe(5);
    expect(alerts.length).toBeLessThanOrEqual(2);
    for (const { id, previous } of alerts.slice(1))
      expect([id, previous?.id]).toEqual([ids[1], first.alertId]);
  });
});

describe("what destinations are told", () => {
  it("is the alert with its addresses, at its version", async () => {
    const dedupeKey = randomUUID();
    const first = await one(0, testMatch({ dedupeKey, events: [event(0)] }));
    await updateAlert(margay.ctx(at(1)), first.alertId, { status: "CLOSED" });
    const destinationIds = [randomUUID()];
    const { alertId } = await one(
      2,
      testMatch({ dedupeKey, destinationIds, events: [event(2)], severity: "HIGH" }),
    );
    const told: Map<string, LoadedAlertMessage> = await margay.db.$transaction((tx) =>
      loadAlertMessages(tx, [alertId, randomUUID()]),
    );
    expect([...told.keys()]).toEqual([alertId]);
    expect(told.get(alertId)).toMatchObject({
      version: 1,
      destinationIds,
      message: {
        id: alertId,
        url: `http://margay.test/alerts/${alertId}`,
        previousUrl: `http://margay.test/alerts/${first.alertId}`,
        severity: "HIGH",
        status: "OPEN",
        source: null,
        assigneeName: null,
        eventCount: 1,
        openedAt: at(2),
        isTest: false,
      },
    });
    expect(await loadAlertMessages(margay.db, [])).toEqual(new Map());
  });

  it("is each line of the story once, also when lines are written at the same time", async () => {
    const { alertId } = await one(0, testMatch({ events: [event(0)] }));
    const comment = (text: string) =>
      updateAlert(margay.ctx(at(1)), alertId, {
        status: text === "a" ? "TRIAGED" : "OPEN",
        comment: text,
      });
    const seen: AlertStoryLine[] = [];
    const readOn = async () => {
      const last = seen.at(-1);
      const mark = last ? { at: last.at, id: last.id } : null;
      seen.push(...(await listActivityAfter(margay.db, alertId, mark, 2)));
    };
    const readMeanwhile = async () => {
      for (let turn = 0; turn < 20; turn += 1) await readOn();
    };
    await Promise.all([readMeanwhile(), ...["a", "b", "a", "b", "c", "d"].map(comment)]);
    for (let before = -1; before !== seen.length;) {
      before = seen.length;
      await readOn();
    }
    const all = await margay.db.alertActivity.findMany({ where: { alertId } });
    expect(seen.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  });
});
