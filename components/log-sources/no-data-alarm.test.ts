import { describe, expect, it } from "vitest";

import { fromAlarmFields, toAlarmFields } from "./no-data-alarm";
import { alarmForm, editSourceForm } from "./no-data-alarm-schema";

const plain = {
  reminderHours: null,
  leaveOutHours: false,
  quietFrom: "20:00",
  quietTo: "08:00",
  skipWeekends: false,
  timeZone: "Europe/Berlin",
};

function problem(input: object) {
  return alarmForm.safeParse({ ...plain, ...input }).error?.issues[0];
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
      ...plain,
      signingSecret: "",
      callsPerMinute: 1,
      forgetSigningSecret: false,
      name: " ",
      enabled: true,
      amount: 1,
      unit: "minutes",
    });
    expect(error?.issues.map(({ path }) => path[0]).toSorted()).toEqual([
      "amount",
      "callsPerMinute",
      "name",
    ]);
  });

  const day = { enabled: true, amount: 24, unit: "hours" };

  it.each([
    [{ reminderHours: 0 }, "reminderHours"],
    [{ reminderHours: 721 }, "reminderHours"],
    [{ reminderHours: 1.5 }, "reminderHours"],
    [{ leaveOutHours: true, quietFrom: "" }, "quietFrom"],
    [{ leaveOutHours: true, quietTo: "24:00" }, "quietTo"],
    [{ leaveOutHours: true, quietTo: "20:00" }, "quietTo"],
    [{ skipWeekends: true, timeZone: "Europe/Atlantis" }, "timeZone"],
  ])("says what is wrong with %j at its field", (details, field) => {
    expect(problem({ ...day, ...details })?.path).toEqual([field]);
  });

  it.each([
    { quietFrom: "", timeZone: "" },
    { leaveOutHours: true, quietFrom: "", enabled: false },
    { leaveOutHours: true, skipWeekends: true, reminderHours: 720 },
  ])("does not mind what does not count: %j", (details) => {
    expect(problem({ ...day, ...details })).toBeUndefined();
  });

  const stored = {
    enabled: true,
    minutes: 1440,
    reminderHours: null,
    quietHours: null,
    skipWeekends: false,
    timeZone: "UTC",
  };

  it("proposes the person's own zone until one matters", () => {
    expect(toAlarmFields(stored, "Asia/Tokyo")).toMatchObject({ timeZone: "Asia/Tokyo" });
    expect(toAlarmFields({ ...stored, skipWeekends: true }, "Asia/Tokyo").timeZone).toBe("UTC");
  });

  it("sends minutes and keeps the stored ones while it is off", () => {
    const fields = { ...plain, enabled: true, amount: 2, unit: "days" } as const;
    expect(toAlarmFields(stored, "UTC")).toMatchObject({
      enabled: true,
      amount: 24,
      unit: "hours",
    });
    expect(fromAlarmFields(fields, stored)).toEqual({
      enabled: true,
      minutes: 2880,
      reminderHours: null,
      quietHours: null,
      skipWeekends: false,
    });
    expect(fromAlarmFields({ ...fields, enabled: false, amount: null }, stored)).toEqual({
      enabled: false,
      minutes: 1440,
      reminderHours: null,
    });
    expect(fromAlarmFields({ ...fields, leaveOutHours: true }, stored)).toMatchObject({
      quietHours: { from: "20:00", to: "08:00" },
      timeZone: "Europe/Berlin",
    });
  });
});
