import { describe, expect, it } from "vitest";

import { sampleAlert } from "@/lib/testing/sample-alert";

import { changedAlert, toBody, undoChanges } from "./alert-change";

const at = "2026-03-04T12:30:00.000Z";
const later = "2026-03-05T09:00:00.000Z";
const noor = { id: "n", name: "Noor Haddad" };
const ines = { id: "i", name: "Ines Okafor" };

describe("changedAlert", () => {
  it.each([
    ["ends", { status: "RESOLVED" }, { status: "RESOLVED", resolvedAt: at, snoozedUntil: null }],
    ["is assigned", { assignee: noor }, { assignee: noor, snoozedUntil: later }],
    ["is snoozed", { snoozedUntil: at }, { snoozedUntil: at, status: "OPEN" }],
    ["stays", { status: "OPEN" }, { status: "OPEN", snoozedUntil: later }],
  ] as const)("%s", (_name, change, after) => {
    const before = sampleAlert({ snoozedUntil: later });
    expect(changedAlert(before, change, at)).toMatchObject(after);
  });

  it("does not snooze what has ended", () => {
    const ended = sampleAlert({ status: "CLOSED" });
    expect(changedAlert(ended, { snoozedUntil: later }, at).snoozedUntil).toBeNull();
  });
});

describe("undoChanges", () => {
  it("puts those together that were alike and leaves out what did not change", () => {
    const before = [
      sampleAlert({ id: "1" }),
      sampleAlert({ id: "2", status: "TRIAGED", snoozedUntil: later }),
      sampleAlert({ id: "3" }),
      sampleAlert({ id: "4", status: "RESOLVED" }),
    ];
    const groups = undoChanges(before, { status: "RESOLVED" }, at);
    expect(groups.map(({ alerts, change }) => [alerts.map(({ id }) => id), change])).toEqual([
      [["1", "3"], { status: "OPEN" }],
      [["2"], { status: "TRIAGED", snoozedUntil: later }],
    ]);
  });

  it("gives alerts back to whoever had them", () => {
    const before = [sampleAlert({ id: "1", assignee: ines }), sampleAlert({ id: "2" })];
    expect(undoChanges(before, { assignee: noor }, at).map(({ change }) => change)).toEqual([
      { assignee: ines },
      { assignee: null },
    ]);
  });

  it("does not snooze until a time that is over", () => {
    const before = [sampleAlert({ snoozedUntil: "2026-03-04T12:10:00.000Z" })];
    expect(undoChanges(before, { snoozedUntil: later }, at)[0]?.change).toEqual({
      snoozedUntil: null,
    });
  });
});

describe("toBody", () => {
  it("takes a person away with null and leaves out an empty comment", () => {
    expect(toBody({ assignee: null, comment: "" })).toEqual({ assigneeId: null });
    expect(toBody({ status: "RESOLVED", comment: "A drill." })).toEqual({
      status: "RESOLVED",
      comment: "A drill.",
    });
  });
});
