import { callJson } from "@/e2e/slack-simulator/testing/bot";
import { afterAll, beforeAll, expect, it } from "vitest";

import {
  startDeliveryLab,
  type DeliveryLab,
  type LabDestination,
} from "@/lib/testing/delivery-lab";
import { eventually } from "@/lib/testing/eventually";

import { claimLanes, deliverLane, redrawMessage } from "./server";

let lab: DeliveryLab;
beforeAll(async () => {
  lab = await startDeliveryLab();
});
afterAll(() => lab.close());

/** That many messages in the destination's channel that show an older version of their alert. */
async function outdated(destination: LabDestination, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const alertId = await lab.alert({ noticed: [] });
    const message = { channel: destination.channel, text: "Old" };
    const { ts } = await callJson(lab.slack, "chat.postMessage", lab.bot.token, message);
    lab.clock.pass(1);
    const at = lab.clock.now();
    await lab.margay.db.alert.update({ where: { id: alertId }, data: { version: 2 } });
    await lab.margay.db.alertDelivery.create({
      data: {
        alertId,
        destinationId: destination.id,
        status: "DELIVERED",
        sentVersion: 1,
        receipt: { channel: destination.channel, ts },
        createdAt: at,
        dueAt: at,
        toldAt: at,
        toldId: "ffffffff-ffff-7fff-bfff-ffffffffffff",
      },
    });
  }
}

const edits = () => lab.slack.requests.filter(({ endpoint }) => endpoint === "chat.update");
const waiting = (destination: LabDestination) =>
  lab.margay.db.alertDelivery.count({
    where: { destinationId: destination.id, dueAt: { not: null } },
  });

/** A turn of work in every lane at once; it ends where a lane would wait. */
async function allAtOnce(): Promise<void> {
  const lanes = await claimLanes(lab.ctx());
  const work = (lane: string) => {
    let over = 0;
    const clock = () => new Date(lab.clock.ms() + over);
    const pause = () => Promise.resolve((over = 10_000));
    return deliverLane(lab.ctx(), lane, { clock, pause });
  };
  await Promise.all(lanes.map(work));
}

it("changes of the messages in several channels of one app share Slack's limit", async () => {
  const places = await Promise.all([0, 1, 2, 3].map((channel) => lab.destination({ channel })));
  for (const place of places) await outdated(place, 25);
  const start = lab.clock.ms();
  while (lab.clock.ms() - start < 90_000) {
    await allAtOnce();
    lab.clock.pass(0.25);
  }
  expect(edits().filter(({ status }) => status === 429)).toEqual([]);
  // Some fifty a minute.
  expect(edits().length).toBeGreaterThanOrEqual(60);
  expect(edits().length).toBeLessThanOrEqual(75);
}, 300_000);

it("a limit that Slack names holds for all of the app's channels", async () => {
  await lab.clear();
  lab.clock.pass(120);
  const places = await Promise.all([4, 5].map((channel) => lab.destination({ channel })));
  for (const place of places) await outdated(place, 3);
  lab.slack.faults.set("rate-limited", { retryAfter: 30 }, { endpoint: "chat.update", times: 1 });
  const before = edits().length;
  for (let second = 0; second < 28; second += 1) {
    await allAtOnce();
    lab.clock.pass(1);
  }
  expect(edits().length - before).toBe(1);
  await lab.seconds(30);
  for (const place of places) expect(await waiting(place)).toBe(0);
});

it("a message that is to be drawn anew while it is just changed is changed once more", async () => {
  await lab.clear();
  lab.clock.pass(120);
  const place = await lab.destination();
  await outdated(place, 1);
  const row = { where: { destinationId: place.id } };
  const { alertId } = await lab.margay.db.alertDelivery.findFirstOrThrow(row);
  lab.slack.faults.set("delay", { ms: 2_000 }, { endpoint: "chat.update", times: 1 });
  const before = edits().length;
  const turn = lab.second();
  await eventually(
    () => Promise.resolve(edits()),
    ({ length }) => length > before,
  );
  await redrawMessage(alertId, { channel: place.channel }, lab.clock.now());
  const { sentVersion } = await lab.margay.db.alertDelivery.findFirstOrThrow(row);
  expect(sentVersion).toBeLessThan(1);
  await turn;
  await lab.seconds(5);
  expect(edits().length - before).toBe(2);
  expect(await lab.margay.db.alertDelivery.findFirstOrThrow(row)).toMatchObject({
    sentVersion: 2,
    dueAt: null,
  });
});
