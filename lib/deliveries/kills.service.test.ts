import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import {
  startDeliveryLab,
  type DeliveryLab,
  type LabDestination,
} from "@/lib/testing/delivery-lab";
import { dying, installMortalDb } from "@/lib/testing/mortal-db";

import { claimLanes, deliverLane, routeNotices } from "./server";

let lab: DeliveryLab;
let uninstall: () => Promise<void>;
beforeAll(async () => {
  lab = await startDeliveryLab();
  uninstall = installMortalDb(lab.margay.url);
});
afterAll(async () => {
  await uninstall();
  await lab.close();
});

let destination: LabDestination;
beforeEach(async () => {
  lab.clock.pass(1);
  await lab.clear();
  destination = await lab.destination();
});

/** A worker's round, with its lanes worked off. */
async function round(): Promise<void> {
  await routeNotices(lab.ctx());
  for (const lane of await claimLanes(lab.ctx()))
    await deliverLane(lab.ctx(), lane, { clock: lab.clock.now, pause: lab.pause });
}

/** The attempts of all deliveries here that began and of whose end nobody knows. */
const unfinished = () =>
  lab.margay.db.deliveryAttempt.count({
    where: { errorCode: "unfinished", delivery: { destinationId: destination.id } },
  });

describe("a worker that dies", () => {
  it.each(["process", "connection"] as const)(
    "(its %s) before any one of its statements loses nothing, and repeats only what it had sent and not noted",
    async (of) => {
      let repeated = 0;
      let died = true;
      let at = 1;
      for (; died && at < 80; at += 1) {
        const title = `${of} ${at}`;
        await lab.alert({ title });
        died = await dying({ atStatement: at, of }, round).catch((error: unknown) => {
          // A connection that is cut is an error of the job, whose lane goes on later.
          if (of === "connection") return true;
          throw error;
        });
        const lost = await unfinished();
        // The dead worker's leases run out.
        lab.clock.pass(31);
        await lab.seconds(3);
        const copies = lab.titles(destination).filter((one) => one === title).length;
        expect(copies, `at statement ${at}`).toBeGreaterThanOrEqual(1);
        expect(copies, `at statement ${at}`).toBeLessThanOrEqual(1 + lost);
        repeated += copies - 1;
        await lab.margay.db.deliveryAttempt.deleteMany({ where: { errorCode: "unfinished" } });
      }
      expect(at).toBeGreaterThan(12);
      // The one moment: Slack took it, and the worker died before the one statement that notes it.
      expect(repeated).toBeLessThanOrEqual(1);
      expect(await lab.margay.db.alertNotice.count()).toBe(0);
    },
    300_000,
  );
});

describe("two workers", () => {
  it("route each notice once and send each message once", async () => {
    const count = 40;
    for (let index = 0; index < count; index += 1) await lab.alert({ title: `Shared ${index}` });
    const worker = async () => {
      await routeNotices(lab.ctx());
      for (const lane of await claimLanes(lab.ctx()))
        await deliverLane(lab.ctx(), lane, { clock: lab.clock.now, pause: lab.pause });
    };
    for (let rounds = 0; lab.titles(destination).length < count && rounds < 30; rounds += 1) {
      await Promise.all([worker(), worker(), worker()]);
      lab.clock.pass(1);
    }
    const titles = lab.titles(destination);
    expect(titles).toHaveLength(count);
    expect(new Set(titles).size).toBe(count);
  });
});

describe("a burst of 1,000 alerts", () => {
  it("drains in order of age at Slack's limit through three kills of the worker", async () => {
    const { db } = lab.margay;
    const count = 1_000;
    const start = lab.clock.ms();
    await db.alert.createMany({
      data: Array.from({ length: count }, (_, index) => ({
        type: "RULE_MATCH",
        severity: "HIGH",
        title: `Burst ${String(index).padStart(4, "0")}`,
        summary: "Something happened.",
        dedupeKey: `burst ${index}`,
        openedAt: new Date(start - (count - index) * 1_000),
        updatedAt: lab.clock.now(),
        destinationIds: [],
      })),
    });
    const alerts = await db.alert.findMany({
      where: { dedupeKey: { startsWith: "burst " } },
      select: { id: true },
    });
    await db.alertNotice.createMany({
      data: alerts.map(({ id }) => ({ alertId: id, kind: "OPENED", createdAt: lab.clock.now() })),
    });
    for (const atStatement of [150, 900, 2_500]) {
      const work = async () => {
        while (lab.titles(destination).length < count) await lab.second();
      };
      expect(await dying({ atStatement, of: "process" }, work)).toBe(true);
      lab.clock.pass(31);
    }
    while (lab.titles(destination).length < count) await lab.second();
    await lab.seconds(5);
    const titles = lab.titles(destination);
    const seen = [...new Set(titles)];
    expect(seen).toHaveLength(count);
    expect(seen).toEqual(seen.toSorted());
    expect(titles.length - seen.length).toBeLessThanOrEqual(3);
    expect(
      await db.alertDelivery.count({
        where: { destinationId: destination.id, status: "DELIVERED", dueAt: null },
      }),
    ).toBe(count);
    // A second for each, the dead workers' leases, and a little for the rounds between.
    expect((lab.clock.ms() - start) / 1_000).toBeLessThan(count * 1.25 + 120);
  }, 600_000);
});
