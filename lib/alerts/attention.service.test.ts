import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { at, startTriageLab, type TriageLab } from "@/lib/testing/triage-lab";

import {
  commentOnAlert,
  getAlert,
  listAlertActivity,
  listAlertAssignees,
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

describe("a snooze", () => {
  const until = (minutes: number) => at(minutes).toISOString();

  it("ends at its time with a line and a notice that rings, once", async () => {
    const id = await lab.newAlert();
    await updateAlert(lab.ada.ctx(at(0)), id, { snoozedUntil: until(60) });
    await wakeSnoozedAlerts(lab.ctx(at(59)));
    expect(await getAlert(lab.ada.ctx(), id)).toMatchObject({ snoozedUntil: until(60) });
    const woken = await Promise.all([1, 2, 3].map(() => wakeSnoozedAlerts(lab.ctx(at(60)))));
    expect(woken.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await getAlert(lab.ada.ctx(), id)).toMatchObject({ snoozedUntil: null, version: 3 });
    expect(await lab.story(id)).toEqual([
      ["SNOOZED", "Snoozed until 2026-03-04 13:00 UTC."],
      ["REMINDED", "Its snooze is over."],
    ]);
    expect(await lab.notices(id)).toEqual(["CHANGED", "REMINDED"]);
  });

  it("ends with the status, and does not come back", async () => {
    const id = await lab.newAlert();
    await updateAlert(lab.ada.ctx(at(0)), id, { snoozedUntil: until(60) });
    await updateAlert(lab.ada.ctx(at(1)), id, { status: "RESOLVED" });
    await wakeSnoozedAlerts(lab.ctx(at(90)));
    expect(await lab.notices(id)).toEqual(["CHANGED", "RESOLVED"]);
  });

  it("is refused for an alert that is ended", async () => {
    const id = await lab.newAlert({ status: "RESOLVED", resolvedAt: at(1) });
    const snoozing = updateAlert(lab.ada.ctx(at(2)), id, { snoozedUntil: until(60) });
    await expect(snoozing).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("a comment", () => {
  it("is a line of the activity, and destinations are told", async () => {
    const id = await lab.newAlert();
    const line = await commentOnAlert(lab.ada.ctx(at(1)), id, { text: "  Asked Juno. " });
    expect(line).toMatchObject({ kind: "COMMENT", text: "Asked Juno.", at: at(1).toISOString() });
    expect((await listAlertActivity(lab.ada.ctx(), id, { limit: 5 })).data).toEqual([line]);
    expect(await lab.notices(id)).toEqual(["CHANGED"]);
  });
});

describe("the severity", () => {
  const raise = (id: string, to: "LOW" | "HIGH", ctx = lab.ctx(at(1))) =>
    lab.db.$transaction((tx) => raiseSeverity(tx, ctx, id, to, "Juno says it was not them."));

  it("is raised once, ends the snooze and rings", async () => {
    const id = await lab.newAlert({ snoozedUntil: at(60) });
    expect(await Promise.all([raise(id, "HIGH"), raise(id, "HIGH")])).toEqual(
      expect.arrayContaining([true, false]),
    );
    expect(await raise(id, "LOW")).toBe(false);
    expect(await getAlert(lab.ada.ctx(), id)).toMatchObject({
      severity: "HIGH",
      snoozedUntil: null,
    });
    expect(await lab.notices(id)).toEqual(["ESCALATED"]);
    expect(await lab.story(id)).toEqual([
      ["ESCALATED", "Severity raised from Medium to High. Juno says it was not them."],
    ]);
  });

  it("of an alert that is not there is not", async () => {
    expect(await raise(randomUUID(), "HIGH")).toBe(false);
  });
});

describe("a note", () => {
  const note = (id: string, tell: boolean) =>
    lab.db.$transaction((tx) =>
      noteOnAlert(tx, lab.ctx(at(1)), id, { kind: "ANSWERED", text: "No, not me.", tell }),
    );

  it("stands in the activity, and destinations are told where they are to be", async () => {
    const id = await lab.newAlert();
    expect(await note(id, false)).toBe(true);
    expect([await lab.notices(id), (await getAlert(lab.ada.ctx(), id)).version]).toEqual([[], 1]);
    await note(id, true);
    expect([await lab.notices(id), (await getAlert(lab.ada.ctx(), id)).version]).toEqual([
      ["CHANGED"],
      2,
    ]);
    expect((await lab.story(id)).length).toBe(2);
    expect(await note(randomUUID(), true)).toBe(false);
  });
});

describe("the people to assign", () => {
  it("are found by name, and their addresses are for who may read user info", async () => {
    const name = `Wren ${randomUUID()}`;
    const add = (more = {}) =>
      lab.db.user.create({
        data: { email: `${randomUUID()}@lab.test`, name, role: "Analyst", ...more },
      });
    const [first, second] = [await add(), await add()];
    await add({ disabledAt: at(0) });
    const page = await listAlertAssignees(lab.ada.ctx(), { q: name.toUpperCase(), limit: 1 });
    const rest = await listAlertAssignees(lab.ada.ctx(), {
      q: name,
      limit: 1,
      cursor: page.nextCursor ?? "",
    });
    expect([...page.data, ...rest.data].toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      [first, second]
        .map(({ id, email }) => ({ id, name, email }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
    expect(rest.nextCursor).toBeNull();
    const seen = await listAlertAssignees(lab.reader.ctx(), { q: name, limit: 5 });
    expect(seen.data.map(({ email }) => email)).toEqual([null, null]);
    const byAddress = { q: first.email, limit: 5 };
    expect((await listAlertAssignees(lab.ada.ctx(), byAddress)).data.length).toBe(1);
    expect((await listAlertAssignees(lab.reader.ctx(), byAddress)).data).toEqual([]);
  });
});
