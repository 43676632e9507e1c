import { afterAll, beforeAll, expect, it } from "vitest";

import {
  type DeliveryLab,
  type LabDestination,
  startDeliveryLab,
} from "@/lib/testing/delivery-lab";
import { eventually } from "@/lib/testing/eventually";
import { workerProcesses } from "@/lib/testing/worker-processes";

const lanes = 8;
const alerts = 9;

let lab: DeliveryLab;
const destinations: LabDestination[] = [];
const workers = workerProcesses();

beforeAll(async () => {
  lab = await startDeliveryLab({ rateLimits: "off" });
  for (let channel = 0; channel < lanes; channel += 1)
    destinations.push(await lab.destination({ channel, threadNotes: false }));
});

afterAll(async () => {
  await workers.killAll();
  await lab.close();
});

const messages = () =>
  destinations.reduce((sum, destination) => sum + lab.titles(destination).length, 0);

const reaches = (count: number) =>
  eventually(
    () => Promise.resolve(messages()),
    (found) => found >= count,
  );

/** Lets the next call strike a fault, and waits until it has. */
async function inFlight(kind: "hang" | "reply-lost"): Promise<void> {
  const when = { endpoint: "chat.postMessage", times: 1 };
  if (kind === "hang") lab.slack.faults.set("hang", {}, when);
  else lab.slack.faults.set("reply-lost", { how: "hang" }, when);
  await eventually(
    () => Promise.resolve(lab.slack.faults.list().find((fault) => fault.kind === kind)?.applied),
    (applied) => applied === 1,
  );
}

/** A worker that is killed once so many messages are there, while a call of the given kind is under way. */
async function killedWorker(at: number, fault: "hang" | "reply-lost" | null): Promise<void> {
  const { db } = lab.margay;
  const worker = workers.start();
  await reaches(at);
  if (fault) await inFlight(fault);
  await workers.kill(worker);
  lab.slack.faults.clear();
  expect(messages()).toBeLessThan(lanes * alerts);
  // The dead worker's leases would run out by themselves in half a minute.
  await db.deliveryLane.updateMany({ data: { leaseUntil: null } });
  await db.alertDelivery.updateMany({ data: { leaseUntil: null } });
}

it("loses no alert of a burst through three kills of the worker's process, keeps their order, and repeats only what was on its way", async () => {
  const { db } = lab.margay;
  const start = lab.clock.ms();
  const titles = Array.from({ length: alerts }, (_, index) => `Burst ${index}`);
  // Noticed youngest first: what counts is their age.
  for (const [index, title] of [...titles.entries()].toReversed())
    await lab.alert({ title, openedAt: new Date(start - (alerts - index) * 1_000) });

  await killedWorker(lanes, null);
  // Slack has it, and the worker dies before it knows: the one window in which a message may come twice.
  await killedWorker(3 * lanes, "reply-lost");
  // Slack never got it.
  await killedWorker(5 * lanes, "hang");

  const worker = workers.start();
  const delivered = () => db.alertDelivery.count({ where: { status: "DELIVERED" } });
  await eventually(delivered, (count) => count === lanes * alerts);
  await workers.kill(worker);

  let repeated = 0;
  for (const destination of destinations) {
    const shown = lab.titles(destination);
    expect(shown).toEqual(shown.toSorted());
    expect([...new Set(shown)]).toEqual(titles);
    for (const title of titles) {
      const copies = shown.filter((one) => one === title).length;
      const onItsWay = await db.deliveryAttempt.count({
        where: {
          errorCode: "unfinished",
          kind: "MESSAGE",
          delivery: { destinationId: destination.id, alert: { title } },
        },
      });
      expect(copies, `${title} in ${destination.name}`).toBeLessThanOrEqual(1 + onItsWay);
      repeated += copies - 1;
    }
  }
  expect(repeated).toBeGreaterThanOrEqual(1);
}, 180_000);
