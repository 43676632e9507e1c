import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { toEventId } from "@/lib/log-events/event-id";
import { ingestPage, readRows } from "@/lib/log-sources/polling/ingest-page";
import { requireLogType } from "@/lib/log-types/registry";
import { aboutPerson, auditEntry } from "@/lib/testing/audit-entries";
import { insertBareSource, storeEvents } from "@/lib/testing/test-events";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { signedIn } from "@/lib/testing/test-session";

import { slackSamples } from "../packs/slack/samples";
import {
  createException,
  deleteException,
  listEventDetections,
  testDetection,
  updateDetection,
} from "../server";

const now = new Date("2026-03-04T12:00:00Z");
const escalation = "Slack.AuditLogs.UserPrivilegeEscalation";
const deleted = "Slack.AuditLogs.OrgDeleted";
const logType = requireLogType("Slack.AuditLogs");

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
afterAll(() => margay.close());

const ctx = () => margay.ctx(now);
const all = { limit: 200 };
const raised = (who: string = randomUUID()) =>
  auditEntry("role_change_to_owner", now, { who, entity: aboutPerson("W0UMA") });

/** Stores an event as a poll does; answers its public id. */
async function happen(entry: Record<string, unknown>): Promise<string> {
  const { id } = await insertBareSource(margay.db);
  await margay.db.logSource.update({ where: { id }, data: { startedAt: now } });
  const run = logType.beginPull(null, { now, historyDays: 7 });
  const rows = readRows(logType, [entry], run.dedupeKeys(run.read({ entries: [entry] })));
  await margay.db.$transaction((tx) => ingestPage(tx, { id, logType }, rows, now));
  const event = await margay.db.logEvent.findFirstOrThrow({ where: { sourceId: id } });
  return toEventId(event);
}

const saidBy = async (eventId: string, ruleId: string) =>
  (await listEventDetections(ctx(), eventId, all)).data.find((one) => one.ruleId === ruleId);

/** Does something while nobody may except this person's events. */
async function whileExcepted(value: string, run: () => Promise<void>) {
  const { id } = await createException(ctx(), escalation, { kind: "USER", value });
  await run();
  await deleteException(ctx(), escalation, id);
}

describe("an event that is tried on a rule", () => {
  it("matches, with what its alert would say, and nothing is kept", async () => {
    const said = await testDetection(ctx(), escalation, { event: raised("W0JUNO") });
    expect(said).toMatchObject({
      matches: true,
      verdict: "MATCH",
      title: "Person W0JUNO made Person W0UMA an owner",
      severity: "CRITICAL",
      dedup: expect.stringContaining("W0UMA"),
      error: null,
      unreadable: null,
    });
    expect(said.facts.length).toBeGreaterThan(1);
    expect(await margay.db.logEvent.count()).toBe(0);
    expect(await margay.db.alert.count()).toBe(0);
  });

  it.each([
    ["that the rule never sees", { ...raised(), action: "user_login" }, "OTHER_ACTION"],
    ["without an action", { who: "nobody" }, "OTHER_ACTION"],
  ])("%s is no match", async (_name, event, verdict) => {
    const said = await testDetection(ctx(), escalation, { event });
    expect(said).toMatchObject({ matches: false, verdict, title: null, severity: null });
  });

  it("of its actions that is harmless does not match", async () => {
    const ruleId = "Slack.AuditLogs.AppAccessExpanded";
    const said = await Promise.all(
      slackSamples[ruleId].nearly.map(({ event }) => testDetection(ctx(), ruleId, { event })),
    );
    expect(said.map(({ matches }) => matches)).not.toContain(true);
    expect(said.map(({ verdict }) => verdict)).toContain("NO_MATCH");
  });

  it("says what is missing where it cannot be read", async () => {
    const event = { action: "role_change_to_owner" };
    const said = await testDetection(ctx(), escalation, { event });
    expect(said.unreadable).toMatch(/\w/);
  });

  it("goes by settings and exceptions", async () => {
    const who = randomUUID();
    await updateDetection(ctx(), escalation, { severity: "LOW" });
    expect(await testDetection(ctx(), escalation, { event: raised(who) })).toMatchObject({
      matches: true,
      severity: "LOW",
    });
    await updateDetection(ctx(), escalation, { severity: null });
    await whileExcepted(who, async () => {
      expect(await testDetection(ctx(), escalation, { event: raised(who) })).toMatchObject({
        matches: false,
        verdict: "EXCEPTED",
      });
    });
  });

  it("is refused where there is no rule, no object, or no leave", async () => {
    const event = raised();
    await expect(testDetection(ctx(), "No.Such.Rule", { event })).rejects.toMatchObject({
      code: "not_found",
    });
    const text = { event: "text" } as unknown as { event: Record<string, unknown> };
    await expect(testDetection(ctx(), escalation, text)).rejects.toMatchObject({
      code: "invalid_input",
    });
    const reader = await signedIn("AnalystReadOnly");
    await expect(testDetection(reader.ctx(), escalation, { event })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("the rules of a stored event", () => {
  it("say what they find, and which alert has the event", async () => {
    const id = await happen(raised("W0JUNO"));
    const alert = await margay.db.alert.findFirstOrThrow({ where: { ruleId: escalation } });
    const { data } = await listEventDetections(ctx(), id, all);
    const rules = data.map(({ ruleTitle }) => ruleTitle.toLowerCase());
    expect(rules).toEqual(rules.toSorted());
    expect(data.filter(({ verdict }) => verdict === "MATCH")).toMatchObject([
      {
        ruleId: escalation,
        state: "ON",
        title: "Person W0JUNO made Person W0UMA an owner",
        severity: "CRITICAL",
        alert: { id: alert.id, status: "OPEN", title: alert.title },
      },
    ]);
    expect(data.find(({ ruleId }) => ruleId === deleted)).toMatchObject({
      verdict: "OTHER_ACTION",
      alert: null,
    });
  });

  it("say why nothing comes of a match", async () => {
    const who = randomUUID();
    const id = await happen(raised(who));
    await whileExcepted(who, async () => {
      expect(await saidBy(id, escalation)).toMatchObject({ verdict: "EXCEPTED", state: "ON" });
    });
    await updateDetection(ctx(), escalation, { enabled: false });
    expect(await saidBy(id, escalation)).toMatchObject({ verdict: "MATCH", state: "OFF" });
    await updateDetection(ctx(), escalation, { enabled: true });
    await margay.db.ruleStop.create({ data: { ruleId: escalation, stoppedAt: now } });
    expect(await saidBy(id, escalation)).toMatchObject({ verdict: "MATCH", state: "STOPPED" });
    await margay.db.ruleStop.delete({ where: { ruleId: escalation } });
  });

  it("are those of its log type only", async () => {
    const source = await insertBareSource(margay.db, "Slack.AccessLogs");
    await storeEvents(margay.db, source, [{ eventTime: now, raw: { user_id: "W0JUNO" } }]);
    const event = await margay.db.logEvent.findFirstOrThrow({ where: { sourceId: source.id } });
    const { data } = await listEventDetections(ctx(), toEventId(event), all);
    expect(data.map(({ ruleId }) => ruleId)).not.toContain(escalation);
  });

  it("come in pages", async () => {
    const id = await happen(raised());
    const first = await listEventDetections(ctx(), id, { limit: 5 });
    const cursor = first.nextCursor ?? undefined;
    const rest = await listEventDetections(ctx(), id, { limit: 200, cursor });
    const whole = await listEventDetections(ctx(), id, all);
    expect([...first.data, ...rest.data]).toEqual(whole.data);
    expect([first.data.length, rest.nextCursor]).toEqual([5, null]);
  });

  it("are for those who may read events; one that is gone has none", async () => {
    const reader = await signedIn("AnalystReadOnly");
    const id = await happen(raised());
    expect((await listEventDetections(reader.ctx(), id, all)).data.length).toBeGreaterThan(10);
    await expect(listEventDetections(ctx(), "nothing", all)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
