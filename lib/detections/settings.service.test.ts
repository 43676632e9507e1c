import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { refusedFields } from "@/lib/testing/destination-lab";
import { insertTestAlert } from "@/lib/testing/test-alerts";
import { insertSlackBot } from "@/lib/testing/test-destination";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { signedIn } from "@/lib/testing/test-session";

import { rules } from "./registry";
import {
  createException,
  deleteException,
  getDetection,
  listDetections,
  updateDetection,
  updatePack,
} from "./server";
import { renewVersion } from "./store-settings";

const appAdded = "Slack.AuditLogs.AppAdded";
const appRemoved = "Slack.AuditLogs.AppRemoved";
const orgDeleted = "Slack.AuditLogs.OrgDeleted";
const sessions = "Slack.AuditLogs.ApplicationDoS";

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
beforeEach(async () => {
  await margay.db.ruleSetting.deleteMany();
  await margay.db.packSetting.deleteMany();
  await margay.db.ruleException.deleteMany();
  await margay.db.auditEntry.deleteMany();
  await renewVersion(margay.db);
});
afterAll(() => margay.close());

describe("the list of detections", () => {
  it("holds every rule once, by title, in pages", async () => {
    const titles: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listDetections(margay.ctx(), { limit: 7, cursor });
      expect(page.data.length).toBeLessThanOrEqual(7);
      titles.push(...page.data.map(({ title }) => title));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    const expected = rules.map(({ title }) => title).toSorted((a, b) => a.localeCompare(b, "en"));
    expect(titles).toEqual(expected);
  });

  it("counts alerts by day, of matches alone, and exceptions that are in force", async () => {
    const now = new Date("2026-03-04T12:00:00Z");
    const opened = (text: string, more: object = {}) =>
      insertTestAlert(margay.db, { ruleId: orgDeleted, openedAt: new Date(text), ...more });
    await opened("2026-03-04T00:00:00Z");
    await opened("2026-03-03T23:59:59Z");
    await opened("2026-03-03T00:00:00Z");
    await opened("2026-02-03T00:00:00Z");
    await opened("2026-02-02T23:59:59Z");
    await opened("2026-03-04T01:00:00Z", { type: "RULE_ERROR" });
    const ctx = { ...margay.ctx(), now };
    const inAnHour = new Date(now.getTime() + 3_600_000).toISOString();
    await createException(ctx, orgDeleted, { kind: "USER", value: "W0ONE" });
    await createException(ctx, orgDeleted, { kind: "USER", value: "W0TWO", until: inAnHour });
    const of = async (when: Date) => {
      const { data } = await listDetections({ ...ctx, now: when }, { limit: 200 });
      return data.find(({ id }) => id === orgDeleted);
    };
    const listed = await of(now);
    expect(listed?.alertsPerDay).toHaveLength(30);
    expect(listed?.alertsPerDay.slice(-3)).toEqual([0, 2, 1]);
    expect(listed?.alertsPerDay[0]).toBe(1);
    expect(listed).toMatchObject({ alertsLastMonth: 4, exceptions: 2 });
    expect(await of(new Date(now.getTime() + 7_200_000))).toMatchObject({ exceptions: 1 });
  });
});

describe("a detection", () => {
  it("says what its rule is, and what its samples make of it now", async () => {
    const detection = await getDetection(margay.ctx(), appRemoved);
    expect(detection).toMatchObject({
      id: appRemoved,
      title: "App removed",
      kind: "MANAGED",
      pack: { id: "slack", title: "Slack audit log" },
      logTypes: ["Slack.AuditLogs"],
      state: "ON",
      stoppedAt: null,
      severity: "MEDIUM",
      threshold: 1,
      dedupMinutes: 60,
      defaults: { severity: "MEDIUM", threshold: 1, dedupMinutes: 60 },
      settings: {
        enabled: true,
        severity: null,
        threshold: null,
        dedupMinutes: null,
        destinationIds: [],
      },
      remembersDays: null,
      changedAt: null,
      changedBy: null,
      exceptionList: [],
    });
    expect(detection.attack[0]?.tacticName).toMatch(/^[A-Z]/);
    for (const list of [detection.logic, detection.runbook, detection.falseAlarms])
      expect(list.length).toBeGreaterThan(0);
    expect(detection.samples.length).toBeGreaterThanOrEqual(4);
    for (const { expected, matches, title, severity, dedup, error } of detection.samples) {
      expect([matches, error]).toEqual([expected, null]);
      expect([title === null, severity === null, dedup === null]).toEqual(Array(3).fill(!matches));
    }
  });

  it("shows its samples in the severity that is set", async () => {
    const id = "Slack.AuditLogs.UserPrivilegeEscalation";
    await updateDetection(margay.ctx(), id, { severity: "INFO" });
    const { samples } = await getDetection(margay.ctx(), id);
    const severities = samples.flatMap(({ severity }) => severity ?? []);
    expect(new Set(severities)).toEqual(new Set(["INFO"]));
  });

  it("that is not there is not found", async () => {
    const attempt = getDetection(margay.ctx(), "Slack.AuditLogs.Nothing");
    await expect(attempt).rejects.toMatchObject({ code: "not_found" });
    const change = updateDetection(margay.ctx(), "toString", { enabled: false });
    await expect(change).rejects.toMatchObject({ code: "not_found" });
  });

  it("is stopped while it is, unless it is off or its pack is", async () => {
    const ruleId = "Slack.AuditLogs.EKMUnenrolled";
    const stoppedAt = new Date("2026-03-04T12:00:00Z");
    await margay.db.ruleStop.create({ data: { ruleId, stoppedAt } });
    const state = async () => (await getDetection(margay.ctx(), ruleId)).state;
    expect(await state()).toBe("STOPPED");
    await updatePack(margay.ctx(), "slack", { enabled: false });
    expect(await state()).toBe("PACK_OFF");
    await updateDetection(margay.ctx(), ruleId, { enabled: false });
    expect(await state()).toBe("OFF");
    await updatePack(margay.ctx(), "slack", { enabled: true });
    expect(await getDetection(margay.ctx(), ruleId)).toMatchObject({
      state: "OFF",
      stoppedAt: stoppedAt.toISOString(),
    });
    await margay.db.ruleStop.update({ where: { ruleId }, data: { resumedAt: stoppedAt } });
    await updateDetection(margay.ctx(), ruleId, { enabled: true });
    expect(await getDetection(margay.ctx(), ruleId)).toMatchObject({
      state: "ON",
      stoppedAt: null,
    });
  });
});

describe("settings", () => {
  it("change what is named, null is the rule's own, and the audit trail says from what to what", async () => {
    const analyst = await signedIn("Analyst");
    const now = new Date("2026-03-04T12:00:00Z");
    await updateDetection(analyst.ctx(now), appAdded, { severity: "LOW", threshold: 3 });
    const changed = await updateDetection(analyst.ctx(now), appAdded, {
      severity: null,
      dedupMinutes: 15,
      enabled: false,
    });
    expect(changed).toMatchObject({
      state: "OFF",
      severity: "MEDIUM",
      threshold: 3,
      dedupMinutes: 15,
      settings: { enabled: false, severity: null, threshold: 3, dedupMinutes: 15 },
      defaults: { severity: "MEDIUM", threshold: 1, dedupMinutes: 60 },
      changedAt: now.toISOString(),
      changedBy: "Some Analyst",
    });
    expect(await getDetection(margay.ctx(), appAdded)).toEqual(changed);
    expect(
      await margay.db.auditEntry.findMany({
        where: { action: "UPDATE_DETECTION", targetId: appAdded },
        orderBy: { id: "asc" },
      }),
    ).toMatchObject([
      {
        actorId: analyst.userId,
        targetName: "App added",
        details: { severityFrom: null, severityTo: "LOW", thresholdFrom: null, thresholdTo: 3 },
      },
      {
        details: {
          enabledFrom: true,
          enabledTo: false,
          severityFrom: "LOW",
          severityTo: null,
          dedupMinutesFrom: null,
          dedupMinutesTo: 15,
        },
      },
    ]);
  });

  it("that are there already change nothing and are no news", async () => {
    const id = "Slack.AuditLogs.OrgCreated";
    await updateDetection(margay.ctx(), id, { enabled: true, severity: null });
    await updateDetection(margay.ctx(), id, {});
    expect(await margay.db.auditEntry.count({ where: { targetId: id } })).toBe(0);
    expect(await margay.db.ruleSetting.count({ where: { ruleId: id } })).toBe(0);
  });

  it("name living destinations, each once", async () => {
    const secrets = { clientSecret: "a", signingSecret: "b", botToken: "xoxb-c" };
    const { id } = await insertSlackBot(margay.db, { secrets });
    const set = (destinationIds: string[]) =>
      updateDetection(margay.ctx(), sessions, { destinationIds });
    expect((await set([id, id])).settings.destinationIds).toEqual([id]);
    const refused = await refusedFields(set([id, randomUUID()]));
    expect(refused["destinationIds"]).toMatch(/not there any more/);
    await margay.db.destination.update({ where: { id }, data: { deletedAt: new Date() } });
    expect(await refusedFields(set([id]))).toHaveProperty("destinationIds");
    const { settings } = await updateDetection(margay.ctx(), sessions, { threshold: 40 });
    expect(settings).toMatchObject({ destinationIds: [], threshold: 40 });
  });

  it.each<[object, string]>([
    [{ threshold: 0 }, "threshold"],
    [{ threshold: 10_001 }, "threshold"],
    [{ threshold: 2.5 }, "threshold"],
    [{ dedupMinutes: 14 }, "dedupMinutes"],
    [{ dedupMinutes: 10_081 }, "dedupMinutes"],
    [{ severity: "SEVERE" }, "severity"],
    [{ enabled: null }, "enabled"],
    [{ destinationIds: ["here"] }, "destinationIds.0"],
    [{ title: "Mine" }, "title"],
  ])("as %j are refused", async (input, field) => {
    const refused = await refusedFields(updateDetection(margay.ctx(), sessions, input));
    expect(Object.keys(refused)).toEqual([field]);
  });

  it("and all else here are for those who manage rules", async () => {
    const ctx = (await signedIn("AnalystReadOnly")).ctx();
    expect((await listDetections(ctx, { limit: 1 })).data).toHaveLength(1);
    for (const attempt of [
      updateDetection(ctx, appAdded, { enabled: false }),
      updatePack(ctx, "slack", { enabled: false }),
      createException(ctx, appAdded, { kind: "USER", value: "W0ONE" }),
      deleteException(ctx, appAdded, randomUUID()),
    ])
      await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
  });

  it("that two people change at once are both kept", async () => {
    const id = "Slack.AuditLogs.DLPModified";
    await Promise.all([
      updateDetection(margay.ctx(), id, { threshold: 4 }),
      updateDetection(margay.ctx(), id, { dedupMinutes: 30 }),
      updateDetection(margay.ctx(), id, { severity: "INFO" }),
    ]);
    expect(await getDetection(margay.ctx(), id)).toMatchObject({
      settings: { threshold: 4, dedupMinutes: 30, severity: "INFO" },
    });
  });
});
