import { assert, property, constantFrom, date, option, record, uuid } from "fast-check";
import { describe, expect, it } from "vitest";

import { alertStatuses, isOpenAlert } from "@/lib/kernel/alert-terms";

import { type AlertState, decideChange, type WantedChange } from "./decide-change";

const now = new Date("2026-03-04T12:00:00Z");
const later = new Date("2026-03-05T08:00:00Z");
const ada = { id: "a", name: "Ada Fern" };
const juno = { id: "j", name: "Juno Marsh" };
const open: AlertState = { status: "OPEN", assignee: null, snoozedUntil: null, resolvedAt: null };
const resolved: AlertState = { ...open, status: "RESOLVED", resolvedAt: new Date(0) };

const outcome = (before: AlertState, wanted: WantedChange) => {
  const decision = decideChange(before, wanted, now);
  if (decision.kind !== "changed") return decision.kind;
  const { state, lines, notice, reopens } = decision;
  return [state, lines.map(({ kind, text }) => `${kind} ${text}`), notice, reopens];
};

describe("decideChange", () => {
  it.each<[string, AlertState, WantedChange, unknown]>([
    [
      "triaging",
      open,
      { status: "TRIAGED" },
      [
        { ...open, status: "TRIAGED" },
        ["STATUS Status changed from Open to Triaged."],
        "CHANGED",
        false,
      ],
    ],
    [
      "resolving with a comment",
      { ...open, assignee: ada, snoozedUntil: later },
      { status: "RESOLVED", comment: "Juno did it, for the audit." },
      [
        { status: "RESOLVED", assignee: ada, snoozedUntil: null, resolvedAt: now },
        ["STATUS Status changed from Open to Resolved.", "COMMENT Juno did it, for the audit."],
        "RESOLVED",
        false,
      ],
    ],
    [
      "calling a resolved one invalid keeps when it ended",
      resolved,
      { status: "CLOSED" },
      [
        { ...resolved, status: "CLOSED" },
        ["STATUS Status changed from Resolved to Invalid."],
        "CHANGED",
        false,
      ],
    ],
    [
      "reopening",
      resolved,
      { status: "OPEN" },
      [open, ["STATUS Status changed from Resolved to Open."], "CHANGED", true],
    ],
    ["the same status", open, { status: "OPEN", comment: "As it was." }, "unchanged"],
    [
      "giving it to somebody",
      open,
      { assignee: ada },
      [{ ...open, assignee: ada }, ["ASSIGNED Assigned to Ada Fern."], "CHANGED", false],
    ],
    [
      "giving it to somebody else",
      { ...open, assignee: ada },
      { assignee: juno },
      [{ ...open, assignee: juno }, ["ASSIGNED Assigned to Juno Marsh."], "CHANGED", false],
    ],
    ["giving it to who has it", { ...open, assignee: ada }, { assignee: ada }, "unchanged"],
    [
      "taking it away",
      { ...open, assignee: ada },
      { assignee: null },
      [open, ["ASSIGNED No longer assigned to Ada Fern."], "CHANGED", false],
    ],
    [
      "snoozing",
      open,
      { snoozedUntil: later },
      [
        { ...open, snoozedUntil: later },
        ["SNOOZED Snoozed until 2026-03-05 08:00 UTC."],
        "CHANGED",
        false,
      ],
    ],
    ["snoozing what is ended", resolved, { assignee: ada, snoozedUntil: later }, "refused"],
    [
      "snoozing what the same change ends",
      open,
      { status: "CLOSED", snoozedUntil: later },
      "refused",
    ],
    [
      "all at once",
      open,
      { status: "TRIAGED", assignee: ada, snoozedUntil: later, comment: "After the audit." },
      [
        { status: "TRIAGED", assignee: ada, snoozedUntil: later, resolvedAt: null },
        [
          "STATUS Status changed from Open to Triaged.",
          "ASSIGNED Assigned to Ada Fern.",
          "SNOOZED Snoozed until 2026-03-05 08:00 UTC.",
          "COMMENT After the audit.",
        ],
        "CHANGED",
        false,
      ],
    ],
  ])("%s", (_name, before, wanted, expected) => {
    expect(outcome(before, wanted)).toEqual(expected);
  });

  const status = constantFrom(...alertStatuses);
  const time = date({ min: new Date(now.getTime() + 1), max: later, noInvalidDate: true });
  const person = record({ id: uuid(), name: constantFrom("Ada Fern", "Juno Marsh") });
  const before = record({
    status,
    assignee: option(person),
    snoozedUntil: option(time),
    resolvedAt: option(time),
  }).map((state): AlertState =>
    isOpenAlert(state.status)
      ? { ...state, resolvedAt: null }
      : { ...state, snoozedUntil: null, resolvedAt: state.resolvedAt ?? now },
  );
  const wish = record(
    { status, assignee: option(person), snoozedUntil: option(time) },
    { requiredKeys: [] },
  );

  it("leaves an alert that ended with its moment and without a snooze, and the same wish again changes nothing", () => {
    assert(
      property(before, wish, (state, wanted) => {
        const decision = decideChange(state, wanted, now);
        const after = decision.kind === "changed" ? decision.state : state;
        expect(after.resolvedAt === null).toBe(isOpenAlert(after.status));
        if (!isOpenAlert(after.status)) expect(after.snoozedUntil).toBeNull();
        if (decision.kind !== "changed") return;
        expect(decision.lines.length).toBeGreaterThan(0);
        expect(after.status).toBe(wanted.status ?? state.status);
        expect(decision.reopens).toBe(!isOpenAlert(state.status) && isOpenAlert(after.status));
        expect(decideChange(after, wanted, now).kind).toBe("unchanged");
      }),
    );
  });

  it("ends in the same state on whichever side the second of two changes was made", () => {
    assert(
      property(before, wish, wish, (state, first, second) => {
        const step = (from: AlertState, wanted: WantedChange) => {
          const decision = decideChange(from, wanted, now);
          return decision.kind === "changed" ? decision.state : from;
        };
        const settled = step(step(state, first), second);
        expect(step(settled, second)).toEqual(settled);
      }),
    );
  });
});
