import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { aboutPerson, auditEntry } from "@/lib/testing/audit-entries";
import { ingestEntries, insertAuditSource } from "@/lib/testing/ingest-entries";
import { insertSlackBot } from "@/lib/testing/test-destination";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

import { createException, deleteException, updateDetection, updatePack } from "./server";

const now = new Date("2026-03-04T12:00:00Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

const orgDeleted = "Slack.AuditLogs.OrgDeleted";
const escalation = "Slack.AuditLogs.UserPrivilegeEscalation";
const sessions = "Slack.AuditLogs.ApplicationDoS";

let margay: TestMargay;
let source: string;
let organization: string;
beforeAll(async () => {
  margay = await startTestMargay();
});
beforeEach(async () => {
  organization = `E0${randomUUID()}`;
  source = await insertAuditSource(margay.db, at(-60), organization);
  await margay.db.ruleException.deleteMany();
  await updatePack(margay.ctx(), "slack", { enabled: true });
  const asWritten = { severity: null, threshold: null, dedupMinutes: null, destinationIds: [] };
  for (const id of [orgDeleted, escalation, sessions])
    await updateDetection(margay.ctx(), id, { enabled: true, ...asWritten });
});
afterAll(() => margay.close());

const deleted = (who: string = randomUUID(), minutes = -1) =>
  auditEntry("organization_deleted", at(minutes), { who });

const resets = (count: number, target: string) =>
  Array.from({ length: count }, () =>
    auditEntry("user_session_reset_by_admin", at(-1), {
      who: "W0ADMIN",
      entity: aboutPerson(target),
    }),
  );

const alertsOf = (ruleId: string) =>
  margay.db.alert.findMany({
    where: { ruleId, dedupeKey: { contains: organization } },
    orderBy: { openedAt: "asc" },
  });

describe("a rule that is off", () => {
  it("raises nothing, and what happened meanwhile is not made up for", async () => {
    await updateDetection(margay.ctx(), orgDeleted, { enabled: false });
    await ingestEntries(source, [deleted()], now);
    expect(await alertsOf(orgDeleted)).toEqual([]);
    await updateDetection(margay.ctx(), orgDeleted, { enabled: true });
    await ingestEntries(source, [deleted()], now);
    expect(await alertsOf(orgDeleted)).toHaveLength(1);
  });

  it("is also one of a pack that is off, and keeps its own settings", async () => {
    await updateDetection(margay.ctx(), orgDeleted, { severity: "INFO" });
    await updatePack(margay.ctx(), "slack", { enabled: false });
    await ingestEntries(source, [deleted()], now);
    expect(await alertsOf(orgDeleted)).toEqual([]);
    await updatePack(margay.ctx(), "slack", { enabled: true });
    await ingestEntries(source, [deleted()], now);
    expect(await alertsOf(orgDeleted)).toMatchObject([{ severity: "INFO" }]);
  });
});

describe("a severity that is set", () => {
  it("is every alert's, also where the rule would find an event worse", async () => {
    const owner = () =>
      auditEntry("role_change_to_owner", at(-1), {
        who: randomUUID(),
        entity: aboutPerson("W0UMA"),
      });
    await ingestEntries(source, [owner()], now);
    await updateDetection(margay.ctx(), escalation, { severity: "LOW" });
    await ingestEntries(source, [owner()], at(1));
    const severities = (await alertsOf(escalation)).map(({ severity }) => severity);
    expect(severities).toEqual(["CRITICAL", "LOW"]);
  });
});

describe("a threshold", () => {
  it.each([
    [60, null],
    [5, 5],
  ])("of %i opens one alert at exactly so many, whoever of two stores them", async (n, set) => {
    await updateDetection(margay.ctx(), sessions, { threshold: set });
    const other = await insertAuditSource(margay.db, at(-60), organization);
    const targets = [randomUUID(), randomUUID()];
    const some = (count: number) => targets.flatMap((target) => resets(count, target));
    const half = Math.ceil((n - 1) / 2);
    await Promise.all([
      ingestEntries(source, some(half), now),
      ingestEntries(other, some(n - 1 - half), now),
    ]);
    expect(await alertsOf(sessions)).toEqual([]);
    // Both bring the one that is missing.
    await Promise.all([source, other].map((id) => ingestEntries(id, some(1), now)));
    const counts = (await alertsOf(sessions)).map(({ eventCount }) => eventCount);
    expect(counts).toEqual([n + 1, n + 1]);
  });

  it("that is lowered to 1 takes those that waited along", async () => {
    const target = randomUUID();
    await ingestEntries(source, resets(7, target), now);
    await updateDetection(margay.ctx(), sessions, { threshold: 1 });
    await ingestEntries(source, resets(1, target), now);
    expect(await alertsOf(sessions)).toMatchObject([{ eventCount: 8 }]);
  });

  it("that is raised from 1 counts", async () => {
    await updateDetection(margay.ctx(), orgDeleted, { threshold: 3 });
    const who = randomUUID();
    await ingestEntries(source, [deleted(who), deleted(who)], now);
    expect(await alertsOf(orgDeleted)).toEqual([]);
    await ingestEntries(source, [deleted(who)], now);
    expect(await alertsOf(orgDeleted)).toMatchObject([{ eventCount: 3 }]);
  });
});

describe("a period that is set", () => {
  it("is how long matches of a group share an alert", async () => {
    await updateDetection(margay.ctx(), orgDeleted, { dedupMinutes: 120 });
    const who = randomUUID();
    for (const minutes of [0, 119, 120])
      await ingestEntries(source, [deleted(who, minutes - 1)], at(minutes));
    expect((await alertsOf(orgDeleted)).map(({ eventCount }) => eventCount)).toEqual([2, 1]);
  });
});

describe("destinations that are set", () => {
  it("are the alert's, as long as they are there", async () => {
    const secrets = { clientSecret: "a", signingSecret: "b", botToken: "xoxb-c" };
    const { id: one } = await insertSlackBot(margay.db, { secrets });
    const { id: gone } = await insertSlackBot(margay.db, { secrets });
    await updateDetection(margay.ctx(), orgDeleted, { destinationIds: [one, gone] });
    await margay.db.destination.update({ where: { id: gone }, data: { deletedAt: now } });
    await ingestEntries(source, [deleted()], now);
    await margay.db.destination.update({ where: { id: one }, data: { deletedAt: now } });
    await ingestEntries(source, [deleted()], at(1));
    const named = (await alertsOf(orgDeleted)).map(({ destinationIds }) => destinationIds);
    expect(named).toEqual([[one], []]);
  });
});

describe("an exception", () => {
  it("keeps what it covers out of alerts and counts of its rule alone, until it ends", async () => {
    const who = randomUUID();
    const exception = await createException({ ...margay.ctx(), now }, orgDeleted, {
      kind: "USER",
      value: who,
      until: at(10).toISOString(),
    });
    await ingestEntries(source, [deleted(who), deleted("W0OTHER")], now);
    expect(await alertsOf(orgDeleted)).toMatchObject([{ eventCount: 1 }]);
    const escalated = auditEntry("role_change_to_owner", at(-1), {
      who,
      entity: aboutPerson("W0UMA"),
    });
    await ingestEntries(source, [escalated], now);
    expect(await alertsOf(escalation)).toHaveLength(1);

    // Read after its end, but of before; then of after.
    await ingestEntries(source, [deleted(who, 9)], at(30));
    expect(await alertsOf(orgDeleted)).toHaveLength(1);
    await ingestEntries(source, [deleted(who, 11)], at(30));
    expect(await alertsOf(orgDeleted)).toHaveLength(2);
    await deleteException(margay.ctx(), orgDeleted, exception.id);
    await ingestEntries(source, [deleted(who, 8)], at(30));
    expect(await alertsOf(orgDeleted)).toMatchObject([{}, { eventCount: 2 }]);
  });

  it("is not counted towards a threshold", async () => {
    await updateDetection(margay.ctx(), sessions, { threshold: 3 });
    const target = randomUUID();
    await createException(margay.ctx(), sessions, { kind: "IP", value: "203.0.113.0/24" });
    await ingestEntries(source, resets(5, target), now);
    expect(await alertsOf(sessions)).toEqual([]);
    expect(await margay.db.pendingMatch.count({ where: { dedupeKey: { contains: target } } })).toBe(
      0,
    );
  });
});

it("what is set of a rule that this version lacks is kept, and changes nothing", async () => {
  const ruleId = "Slack.AuditLogs.OfAnotherVersion";
  const by = { updatedAt: now, updatedBy: "Ada" };
  await margay.db.ruleSetting.create({ data: { ruleId, enabled: false, severity: "LOW", ...by } });
  await margay.db.packSetting.create({ data: { packId: "another", enabled: false, ...by } });
  await updateDetection(margay.ctx(), orgDeleted, { severity: "HIGH" });
  await ingestEntries(source, [deleted()], now);
  expect(await alertsOf(orgDeleted)).toMatchObject([{ severity: "HIGH" }]);
  expect(await margay.db.ruleSetting.findUnique({ where: { ruleId } })).toMatchObject({
    enabled: false,
    severity: "LOW",
  });
});
