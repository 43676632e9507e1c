import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { listAlertActivity, listAlerts } from "@/lib/alerts/server";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

import { recordTick, recordWorkerSeen, sweepExpired } from "./server";
import { readTicks } from "./worker-heartbeat";

const start = Date.parse("2026-03-04T12:00:00Z");
const at = (minutes: number) => new Date(start + minutes * 60_000);

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
afterAll(() => margay.close());
beforeEach(async () => {
  await margay.db.workerHeartbeat.deleteMany();
  await margay.db.alert.deleteMany();
});

async function worker(minutes: number) {
  const id = randomUUID();
  await recordWorkerSeen(margay.ctx(at(minutes)), id);
  return { tick: (minute: number) => recordTick(margay.ctx(at(minute)), id) };
}

const alerts = async () => (await listAlerts(margay.ctx(), { limit: 10 })).data;

describe("an outage of the workers", () => {
  it("is recorded in an alert once they tick again", async () => {
    const one = await worker(0);
    await one.tick(0);
    await one.tick(3);
    expect(await alerts()).toEqual([]);
    await one.tick(50);
    await one.tick(50.1);
    const [alert, ...others] = await alerts();
    expect(others).toEqual([]);
    expect(alert).toMatchObject({
      status: "RESOLVED",
      title: "Margay pulled nothing for 47 minutes",
      openedAt: at(3).toISOString(),
      resolvedAt: at(50).toISOString(),
      sourceId: null,
    });
    const activity = await listAlertActivity(margay.ctx(), alert?.id ?? "", { limit: 10 });
    expect(activity.data.map(({ text }) => text)).toEqual([
      "The workers tick again. It lasted 47 minutes.",
    ]);
    expect(await margay.db.alertNotice.findMany({ select: { kind: true } })).toEqual([
      { kind: "RESOLVED" },
    ]);
  });

  it("is recorded once, whichever worker is first", async () => {
    const before = await worker(0);
    await before.tick(0);
    const workers = await Promise.all([worker(9), worker(9), worker(9)]);
    await Promise.all(workers.map(({ tick }) => tick(10)));
    expect(await alerts()).toHaveLength(1);
  });

  it("is not made of a first start, nor of one worker among others", async () => {
    const [slow, quick] = [await worker(0), await worker(0)];
    await slow.tick(0);
    for (const minute of [2, 4, 6]) await quick.tick(minute);
    await slow.tick(7);
    expect(await alerts()).toEqual([]);
  });

  it("is known after days, too", async () => {
    const before = await worker(0);
    await before.tick(0);
    await worker(-10);
    await sweepExpired(margay.ctx(at(3 * 1440)));
    const after = await worker(3 * 1440);
    await after.tick(3 * 1440);
    expect(await alerts()).toMatchObject([{ title: "Margay pulled nothing for 3 days" }]);
  });
});

describe("ticks", () => {
  it.each<[string, number | null, number, boolean]>([
    ["in time", 3, 3600, false],
    ["too long ago", 3.1, 3600, true],
    ["too long ago, but started just now", 300, 29, false],
    ["too long ago, and there was time to start", 300, 30, true],
    ["never", null, 3600, true],
    ["never, but started just now", null, 5, false],
  ])("are judged: %s", async (_name, minutes, upSeconds, overdue) => {
    if (minutes !== null) await (await worker(-minutes)).tick(-minutes);
    expect(await readTicks(at(0), upSeconds)).toEqual({
      lastAt: minutes === null ? null : at(-minutes).toISOString(),
      overdue,
    });
  });
});
