import { describe, expect, it } from "vitest";

import { fromAlarmFields, toAlarmFields } from "./no-data-alarm";
import { alarmForm, editSourceForm } from "./no-data-alarm-schema";

function problem(input: unknown) {
  return alarmForm.safeParse(input).error?.issues[0];
}

describe("the no-data alarm's form", () => {
  it.each([
    [{ enabled: true, amount: 14, unit: "minutes" }, "The shortest is 15 minutes."],
    [{ enabled: true, amount: 31, unit: "days" }, "The longest is 30 days."],
    [{ enabled: true, amount: 721, unit: "hours" }, "The longest is 30 days."],
    [{ enabled: true, amount: null, unit: "hours" }, "Enter a number."],
    [{ enabled: true, amount: 20.5, unit: "minutes" }, "Enter whole minutes, hours or days."],
  ])("refuses %j at the number", (input, message) => {
    expect(problem(input)).toMatchObject({ path: ["amount"], message });
  });

  it.each([
    { enabled: true, amount: 15, unit: "minutes" },
    { enabled: true, amount: 30, unit: "days" },
    { enabled: true, amount: 1.5, unit: "hours" },
    { enabled: false, amount: null, unit: "hours" },
  ])("takes %j", (input) => {
    expect(problem(input)).toBeUndefined();
  });

  it("checks the alarm in the edit form too, beside the name and the calls", () => {
    const { error } = editSourceForm.safeParse({
      name: " ",
      enabled: true,
      amount: 1,
      unit: "minutes",
      callsPerMinute: null,
    });
    expect(error?.issues.map(({ path }) => path[0]).toSorted()).toEqual([
      "amount",
      "callsPerMinute",
      "name",
    ]);
  });

  it("sends minutes and keeps the stored ones while it is off", () => {
    const stored = { enabled: true, minutes: 1440 };
    expect(toAlarmFields(stored)).toEqual({ enabled: true, amount: 24, unit: "hours" });
    expect(fromAlarmFields({ enabled: true, amount: 2, unit: "days" }, stored)).toEqual({
      enabled: true,
      minutes: 2880,
    });
    expect(fromAlarmFields({ enabled: false, amount: 3, unit: "minutes" }, stored)).toEqual({
      enabled: false,
      minutes: 1440,
    });
  });
});
