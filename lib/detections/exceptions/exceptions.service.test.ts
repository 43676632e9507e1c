import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { refusedFields } from "@/lib/testing/destination-lab";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { signedIn } from "@/lib/testing/test-session";

import { createException, deleteException, getDetection } from "../server";
import { renewVersion } from "../store-settings";

const appAdded = "Slack.AuditLogs.AppAdded";
const appRemoved = "Slack.AuditLogs.AppRemoved";
const sessions = "Slack.AuditLogs.ApplicationDoS";

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
beforeEach(async () => {
  await margay.db.ruleException.deleteMany();
  await margay.db.auditEntry.deleteMany();
  await renewVersion(margay.db);
});
afterAll(() => margay.close());

describe("exceptions", () => {
  const now = new Date("2026-03-04T12:00:00Z");
  const ctx = () => margay.ctx(now);
  const later = "2026-03-11T12:00:00.000Z";

  it("are made, shown and ended, each with its line in the audit trail", async () => {
    const analyst = await signedIn("Analyst");
    const made = await createException(analyst.ctx(now), appAdded, {
      kind: "IP",
      value: " 203.0.113.77/24 ",
      reason: " The office. ",
      until: "2026-03-11T13:00:00+01:00",
    });
    expect(made).toEqual({
      id: made.id,
      kind: "IP",
      value: "203.0.113.0/24",
      reason: "The office.",
      until: later,
      createdAt: now.toISOString(),
      createdBy: "Some Analyst",
    });
    const details = {
      exceptionId: made.id,
      kind: "IP",
      value: "203.0.113.0/24",
      reason: "The office.",
      until: later,
    };
    const target = {
      targetType: "detection",
      targetId: appAdded,
      targetName: "App added",
      details,
    };
    const written = (action: string) => margay.db.auditEntry.findFirst({ where: { action } });
    expect(await written("CREATE_DETECTION_EXCEPTION")).toMatchObject(target);
    expect((await getDetection(ctx(), appAdded)).exceptionList).toEqual([made]);
    await deleteException(ctx(), appAdded, made.id);
    expect(await written("DELETE_DETECTION_EXCEPTION")).toMatchObject(target);
    expect((await getDetection(ctx(), appAdded)).exceptionList).toEqual([]);
    const again = deleteException(ctx(), appAdded, made.id);
    await expect(again).rejects.toMatchObject({ code: "not_found" });
  });

  it("are ended under their own rule only", async () => {
    const { id } = await createException(ctx(), appAdded, { kind: "APP", value: "A0KILN" });
    await expect(deleteException(ctx(), sessions, id)).rejects.toMatchObject({ code: "not_found" });
    expect((await getDetection(ctx(), appAdded)).exceptionList).toMatchObject([{ id }]);
    await deleteException(ctx(), appAdded, id);
  });

  it("that are there already are answered, and not made twice", async () => {
    const first = { kind: "USER", value: "Dagny@kilnworks.example" } as const;
    const made = await createException(ctx(), sessions, first);
    expect(
      await createException(ctx(), sessions, { ...first, value: "dagny@KILNWORKS.example" }),
    ).toEqual(made);
    const longer = createException(ctx(), sessions, { ...first, until: later });
    await expect(longer).rejects.toMatchObject({ code: "conflict" });
    const five = await Promise.all(
      Array.from({ length: 5 }, () =>
        createException(ctx(), sessions, { kind: "CHANNEL", value: "#kilns" }),
      ),
    );
    expect(new Set(five.map(({ id }) => id)).size).toBe(1);
    expect(await createException(ctx(), appRemoved, first)).not.toEqual(made);
  });

  it("that have ended make room for the same again", async () => {
    const one = { kind: "APP", value: "Kiln Watch" } as const;
    const made = await createException(ctx(), sessions, { ...one, until: later });
    const again = await createException(
      margay.ctx(new Date("2026-03-12T12:00:00Z")),
      sessions,
      one,
    );
    expect(again.until).toBeNull();
    const list = (await getDetection(ctx(), sessions)).exceptionList;
    expect(list.filter(({ kind }) => kind === "APP")).toEqual([again]);
    expect(again.id).not.toBe(made.id);
  });

  it.each<[object, string, RegExp]>([
    [{ kind: "IP", value: "203.0.113" }, "value", /neither an IP address nor a range/],
    [{ kind: "IP", value: "203.0.113.0/40" }, "value", /like 203\.0\.113\.9/],
    [{ kind: "IP", value: "::/0" }, "value", /every address/],
    [{ kind: "USER", value: "  " }, "value", /whom or what/],
    [{ kind: "USER", value: "x".repeat(321) }, "value", /./],
    [{ kind: "USER", value: "a\u0000b" }, "value", /NUL/],
    [{ kind: "TEAM", value: "T0ONE" }, "kind", /./],
    [{ kind: "USER", value: "W0ONE", until: "2026-03-04T11:59:59Z" }, "until", /is over/],
    [{ kind: "USER", value: "W0ONE", until: now.toISOString() }, "until", /is over/],
    [{ kind: "USER", value: "W0ONE", until: "Friday" }, "until", /./],
    [{ kind: "USER", value: "W0ONE", reason: "x".repeat(1_001) }, "reason", /./],
  ])("as %j are refused", async (input, field, named) => {
    const refused = await refusedFields(
      createException(ctx(), appAdded, input as { kind: "IP"; value: string }),
    );
    expect(Object.keys(refused)).toEqual([field]);
    expect(refused[field]).toMatch(named);
  });

  it("of a kind that only a later version knows are kept, and not shown", async () => {
    const ofTeam = { ruleId: appAdded, kind: "TEAM", value: "T0KILN", createdAt: now };
    await margay.db.ruleException.create({ data: { ...ofTeam, createdBy: "Ada" } });
    const { exceptionList, exceptions } = await getDetection(ctx(), appAdded);
    expect([exceptionList, exceptions]).toEqual([[], 0]);
    await createException(ctx(), appAdded, { kind: "USER", value: "W0ONE" });
    expect(await margay.db.ruleException.count({ where: { kind: "TEAM" } })).toBe(1);
  });

  it("are at most 500 of a rule", async () => {
    await margay.db.ruleException.createMany({
      data: Array.from({ length: 500 }, () => ({
        ruleId: appAdded,
        kind: "USER",
        value: randomUUID(),
        createdAt: now,
        createdBy: "Ada",
      })),
    });
    const attempt = createException(ctx(), appAdded, { kind: "USER", value: "W0ONE" });
    await expect(attempt).rejects.toMatchObject({ code: "conflict" });
  });

  it("of rules that are not there are not found", async () => {
    const attempt = createException(ctx(), "Slack.Nothing", { kind: "USER", value: "W0ONE" });
    await expect(attempt).rejects.toMatchObject({ code: "not_found" });
  });
});
