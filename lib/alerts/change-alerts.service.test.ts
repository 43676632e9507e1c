import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Context } from "@/lib/kernel/actor";
import { signedIn } from "@/lib/testing/test-session";

import { at, startTriageLab, type TriageLab } from "@/lib/testing/triage-lab";

import {
  commentOnAlert,
  getAlert,
  listAlertActivity,
  noteOnAlert,
  raiseSeverity,
  updateAlert,
  wakeSnoozedAlerts,
} from "./server";

let lab: TriageLab;
beforeAll(async () => {
  lab = await startTriageLab();
});
afterAll(() => lab.close());
const audits = (targetId: string) => lab.db.auditEntry.findMany({ where: { targetId } });

describe("a change", () => {
  it("is in the alert, its activity, the outbox and the audit trail, with who and from where", async () => {
    const id = await lab.newAlert();
    const ctx: Context = { ...lab.ada.ctx(at(5)), address: "203.0.113.9" };
    const changed = await updateAlert(ctx, id, {
      status: "RESOLVED",
      assigneeId: lab.ada.userId,
      comment: "Juno did it, for the audit.",
    });
    expect(changed).toMatchObject({
      status: "RESOLVED",
      assignee: { id: lab.ada.userId, name: "Some Analyst" },
      resolvedAt: at(5).toISOString(),
      updatedAt: at(5).toISOString(),
      version: 2,
    });
    expect(await getAlert(lab.reader.ctx(), id)).toEqual(changed);
    expect(await lab.story(id)).toEqual([
      ["STATUS", "Status changed from Open to Resolved."],
      ["ASSIGNED", "Assigned to Some Analyst."],
      ["COMMENT", "Juno did it, for the audit."],
    ]);
    const { data } = await listAlertActivity(lab.ada.ctx(), id, { limit: 1 });
    expect(data[0]).toMatchObject({
      actor: { type: "user", id: lab.ada.userId, name: "Some Analyst" },
      address: "203.0.113.9",
      at: at(5).toISOString(),
    });
    expect(await lab.notices(id)).toEqual(["RESOLVED"]);
    expect(await audits(id)).toMatchObject([
      { action: "UPDATE_ALERT", details: { status: "RESOLVED", assignee: "Some Analyst" } },
    ]);
  });

  it("is the same from Slack, with the person there as its author", async () => {
    const id = await lab.newAlert();
    const ctx: Context = {
      actor: { type: "slackUser", id: "U0JUNO", name: "Juno Marsh", role: "Analyst" },
      requestId: "test",
      now: at(1),
    };
    await updateAlert(ctx, id, { status: "TRIAGED" });
    const { data } = await listAlertActivity(lab.ada.ctx(), id, { limit: 5 });
    expect(data.map(({ actor }) => actor)).toEqual([
      { type: "slackUser", id: "U0JUNO", name: "Juno Marsh" },
    ]);
  });

  it("that changes nothing writes nothing, but keeps the comment", async () => {
    const id = await lab.newAlert({ status: "TRIAGED" });
    expect(await updateAlert(lab.ada.ctx(at(1)), id, { status: "TRIAGED" })).toMatchObject({
      version: 1,
      updatedAt: at(0).toISOString(),
    });
    expect([await lab.story(id), await lab.notices(id), await audits(id)]).toEqual([[], [], []]);
    await updateAlert(lab.ada.ctx(at(2)), id, { status: "TRIAGED", comment: "I am on it, too." });
    expect(await lab.story(id)).toEqual([["COMMENT", "I am on it, too."]]);
    expect(await getAlert(lab.ada.ctx(), id)).toMatchObject({ version: 2, status: "TRIAGED" });
  });

  it("of an older version is refused and loses nothing", async () => {
    const id = await lab.newAlert();
    await updateAlert(lab.ada.ctx(), id, { status: "TRIAGED", ifVersion: 1 });
    const late = updateAlert(lab.ada.ctx(), id, { status: "CLOSED", ifVersion: 1 });
    await expect(late).rejects.toMatchObject({ code: "conflict" });
    expect(await getAlert(lab.ada.ctx(), id)).toMatchObject({ status: "TRIAGED", version: 2 });
  });

  it.each([
    ["nothing", {}, "status"],
    ["a comment alone", { comment: "Hm." }, "status"],
    ["somebody who is not there", { assigneeId: randomUUID() }, "assigneeId"],
    ["a time that has passed", { snoozedUntil: "2020-01-01T00:00:00Z" }, "snoozedUntil"],
    ["a status that is none", { status: "DONE" as "OPEN" }, "status"],
    ["an endless comment", { status: "OPEN", comment: "x".repeat(3001) } as const, "comment"],
  ])("to %s is refused at its field", async (_name, input, field) => {
    const id = await lab.newAlert();
    await expect(updateAlert(lab.ada.ctx(), id, input)).rejects.toMatchObject({
      code: "invalid_input",
      fields: { [field]: expect.any(String) },
    });
  });

  it("gives nothing to somebody whose account is disabled", async () => {
    const gone = await signedIn("Analyst");
    await lab.db.user.update({ where: { id: gone.userId }, data: { disabledAt: at(0) } });
    const id = await lab.newAlert();
    const giving = updateAlert(lab.ada.ctx(), id, { assigneeId: gone.userId });
    await expect(giving).rejects.toMatchObject({ code: "invalid_input" });
  });
});

describe("reopening", () => {
  it("brings an alert back", async () => {
    const id = await lab.newAlert({ status: "RESOLVED", resolvedAt: at(1) });
    expect(await updateAlert(lab.ada.ctx(), id, { status: "OPEN" })).toMatchObject({
      status: "OPEN",
      resolvedAt: null,
    });
    expect(await lab.notices(id)).toEqual(["CHANGED"]);
  });

  it("is refused while a newer alert about the same thing is open", async () => {
    const dedupeKey = randomUUID();
    const old = await lab.newAlert({ dedupeKey, status: "CLOSED", resolvedAt: at(1) });
    const newer = await lab.newAlert({ dedupeKey, openedAt: at(2) });
    await expect(updateAlert(lab.ada.ctx(), old, { status: "OPEN" })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/newer alert/),
    });
    await updateAlert(lab.ada.ctx(), newer, { status: "RESOLVED" });
    expect(await updateAlert(lab.ada.ctx(), old, { status: "OPEN" })).toMatchObject({
      status: "OPEN",
    });
  });

  it("of two alerts about the same thing at once reopens one", async () => {
    const dedupeKey = randomUUID();
    const ended = { dedupeKey, status: "RESOLVED", resolvedAt: at(1) };
    const ids = [await lab.newAlert(ended), await lab.newAlert(ended)];
    const results = await Promise.allSettled(
      ids.map((id) => updateAlert(lab.ada.ctx(), id, { status: "OPEN" })),
    );
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(results.find((result) => result.status === "rejected")).toMatchObject({
      reason: { code: "conflict" },
    });
  });
});

describe("two changes at once", () => {
  it("settle, and each is written once", async () => {
    const id = await lab.newAlert();
    const statuses = ["TRIAGED", "RESOLVED", "CLOSED", "TRIAGED", "RESOLVED", "CLOSED"] as const;
    await Promise.all(statuses.map((status) => updateAlert(lab.ada.ctx(at(1)), id, { status })));
    const alert = await getAlert(lab.ada.ctx(), id);
    const lines = await lab.story(id);
    expect(alert.version).toBe(1 + lines.length);
    expect((await lab.notices(id)).length).toBe(lines.length);
    expect((await audits(id)).length).toBe(lines.length);
    // Read in its order the story leads from each status to the next, and to what the alert is.
    const titles = { OPEN: "Open", TRIAGED: "Triaged", RESOLVED: "Resolved", CLOSED: "Invalid" };
    let now = "Open";
    for (const [, text = ""] of lines) {
      const [, from, to] = /from (\w+) to (\w+)/.exec(text) ?? [];
      expect(from).toBe(now);
      now = to ?? "";
    }
    expect(now).toBe(titles[alert.status]);
  });

  it("of the same kind are one", async () => {
    const id = await lab.newAlert();
    const four = [1, 2, 3, 4].map(() => updateAlert(lab.ada.ctx(), id, { status: "RESOLVED" }));
    const answers = await Promise.all(four);
    expect(new Set(answers.map(({ version }) => version))).toEqual(new Set([2]));
    expect((await lab.story(id)).length).toBe(1);
  });

  it("of different things both hold", async () => {
    const id = await lab.newAlert();
    await Promise.all([
      updateAlert(lab.ada.ctx(), id, { status: "TRIAGED" }),
      updateAlert(lab.ada.ctx(), id, { assigneeId: lab.ada.userId }),
      commentOnAlert(lab.ada.ctx(), id, { text: "Asked Juno." }),
    ]);
    expect(await getAlert(lab.ada.ctx(), id)).toMatchObject({
      status: "TRIAGED",
      assignee: { id: lab.ada.userId },
      version: 4,
    });
  });
});

it("lets nobody change anything who may only look", async () => {
  const id = await lab.newAlert();
  const ctx = lab.reader.ctx();
  const tries = [
    updateAlert(ctx, id, { status: "CLOSED" }),
    commentOnAlert(ctx, id, { text: "Hm." }),
    wakeSnoozedAlerts(ctx),
    lab.db.$transaction((tx) => raiseSeverity(tx, ctx, id, "CRITICAL", "Why not.")),
    lab.db.$transaction((tx) =>
      noteOnAlert(tx, ctx, id, { kind: "ASKED", text: "Hm.", tell: true }),
    ),
  ];
  for (const one of await Promise.allSettled(tries))
    expect(one).toMatchObject({ status: "rejected", reason: { code: "forbidden" } });
  expect(await getAlert(ctx, id)).toMatchObject({ version: 1, status: "OPEN" });
});
