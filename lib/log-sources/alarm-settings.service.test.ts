import { afterAll, beforeAll, expect, it } from "vitest";

import { listAuditEntries } from "@/lib/audit/server";
import { insertBareSource } from "@/lib/testing/test-events";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

import type { NoDataAlarmInput } from "./alarm-contract";
import { getLogSource, updateLogSource } from "./server";

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
afterAll(() => margay.close());

const basic = { enabled: true, minutes: 60 };
const full = {
  ...basic,
  reminderHours: 4,
  quietHours: { from: "22:30", to: "06:05" },
  skipWeekends: true,
  timeZone: "Asia/Kolkata",
};

const set = (id: string, noDataAlarm: NoDataAlarmInput) =>
  updateLogSource(margay.ctx(), id, { noDataAlarm });

it("keeps reminders, quiet hours, weekends and their zone, and what is not named stays", async () => {
  const { id } = await insertBareSource(margay.db);
  expect((await getLogSource(margay.ctx(), id)).noDataAlarm).toEqual({
    enabled: true,
    minutes: 1440,
    reminderHours: null,
    quietHours: null,
    skipWeekends: false,
    timeZone: "UTC",
  });
  expect((await set(id, full)).noDataAlarm).toEqual(full);
  expect((await set(id, { enabled: false, minutes: 90 })).noDataAlarm).toEqual({
    ...full,
    enabled: false,
    minutes: 90,
  });
  const cleared = { ...basic, reminderHours: null, quietHours: null };
  expect((await set(id, cleared)).noDataAlarm).toEqual({ ...full, ...cleared });
  const { data } = await listAuditEntries(margay.ctx(), { limit: 3 });
  expect(data.map(({ details }) => details)).toContainEqual({
    noDataAlarm: true,
    noDataAlarmMinutes: 60,
    reminderHours: 4,
    quietHours: "22:30 to 06:05",
    skipWeekends: true,
    timeZone: "Asia/Kolkata",
  });
});

it.each<[Partial<NoDataAlarmInput>, string]>([
  [{ minutes: 14 }, "noDataAlarm.minutes"],
  [{ reminderHours: 0 }, "noDataAlarm.reminderHours"],
  [{ quietHours: { from: "7:00", to: "08:00" } }, "noDataAlarm.quietHours.from"],
  [{ quietHours: { from: "08:00", to: "08:00" } }, "noDataAlarm.quietHours.to"],
  [{ timeZone: "Mars/Olympus" }, "noDataAlarm.timeZone"],
  [{ timeZone: "" }, "noDataAlarm.timeZone"],
])("refuses %j at its field", async (change, field) => {
  const { id } = await insertBareSource(margay.db);
  await expect(set(id, { ...full, ...change })).rejects.toMatchObject({
    code: "invalid_input",
    fields: { [field]: expect.any(String) as string },
  });
});
