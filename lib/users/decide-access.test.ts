import { describe, expect, it } from "vitest";

import { managesUsers, refusalOf, type Standing } from "./decide-access";

const admin: Standing = { role: "Admin", disabled: false, canSignIn: true };
const analyst: Standing = { ...admin, role: "Analyst" };
const disabled: Standing = { ...admin, disabled: true };
const shutOut: Standing = { ...admin, canSignIn: false };

describe("who manages users", () => {
  it.each<[string, Standing, boolean]>([
    ["an admin", admin, true],
    ["an analyst", analyst, false],
    ["a disabled admin", disabled, false],
    ["an admin with no way in", shutOut, false],
    ["a reader", { ...admin, role: "AnalystReadOnly" }, false],
  ])("%s: %j, %s", (_who, standing, does) => {
    expect(managesUsers(standing)).toBe(does);
  });
});

describe("a change of access", () => {
  const only = /only admin.*Make somebody else an admin first/;
  const another = /Ask another admin/;
  it.each<[string, Standing, Standing, { isOwn?: boolean; others?: number }, RegExp | null]>([
    ["demotes one of two", admin, analyst, { others: 1 }, null],
    ["disables one of two", admin, disabled, { others: 1 }, null],
    ["demotes the last", admin, analyst, {}, only],
    ["disables the last", admin, disabled, {}, only],
    ["demotes and disables the last", admin, { ...analyst, disabled: true }, {}, only],
    ["promotes", analyst, admin, {}, null],
    ["enables", disabled, admin, {}, null],
    ["disables an analyst", analyst, { ...analyst, disabled: true }, {}, null],
    ["demotes who could not come anyway", shutOut, { ...shutOut, role: "Analyst" }, {}, null],
    ["demotes who is disabled", disabled, { ...disabled, role: "Analyst" }, {}, null],
    ["changes nothing", admin, admin, {}, null],
    ["demotes oneself", admin, analyst, { isOwn: true, others: 3 }, another],
    ["disables oneself", admin, disabled, { isOwn: true, others: 3 }, another],
    ["keeps one's own", admin, admin, { isOwn: true }, null],
  ])("that %s", (_what, before, after, { isOwn = false, others = 0 }, refusal) => {
    const answer = refusalOf({ name: "Ada", before, after, isOwn, otherManagers: others });
    if (refusal === null) expect(answer).toBeNull();
    else expect(answer?.message).toMatch(refusal);
  });

  it("is refused at the field that asks for it", () => {
    const change = { name: "Ada", before: admin, isOwn: false, otherManagers: 0 };
    expect(refusalOf({ ...change, after: analyst })?.field).toBe("role");
    expect(refusalOf({ ...change, after: disabled })?.field).toBe("disabled");
  });
});
