import { callJson } from "@/e2e/slack-simulator/testing/bot";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import {
  startDeliveryLab,
  type DeliveryLab,
  type LabDestination,
} from "@/lib/testing/delivery-lab";

let lab: DeliveryLab;
beforeAll(async () => {
  lab = await startDeliveryLab();
});
afterAll(() => lab.close());

/** A destination whose channel nobody used before, and no other. */
let destination: LabDestination;
beforeEach(async () => {
  await lab.clear();
  destination = await lab.destination();
});

describe("an alert", () => {
  it("is in the channel within a second of its notice, and nothing is due any more", async () => {
    const id = await lab.alert({ title: "Single sign-on was switched off" });
    await lab.second();
    expect(lab.titles(destination)).toEqual(["Single sign-on was switched off"]);
    const delivery = await lab.delivery(id, destination);
    expect(delivery).toMatchObject({
      status: "DELIVERED",
      sentVersion: 1,
      failures: 0,
      errorCode: null,
    });
    expect(delivery.receipt).toEqual({ channel: destination.channel, ts: expect.any(String) });
    expect(delivery.attempts).toMatchObject([{ kind: "MESSAGE", errorCode: null }]);
    await lab.seconds(5);
    expect((await lab.delivery(id, destination)).dueAt).toBeNull();
    expect(await lab.margay.db.alertNotice.count()).toBe(0);
  });

  it("comes in order of age, within the limit", async () => {
    const start = lab.clock.ms();
    const ages = [30, 50, 10, 40, 20];
    for (const age of ages)
      await lab.alert({ title: `${age} old`, openedAt: new Date(start - age * 1000) });
    while (lab.titles(destination).length < ages.length) await lab.second();
    expect(lab.titles(destination)).toEqual(["50 old", "40 old", "30 old", "20 old", "10 old"]);
    expect(lab.clock.ms() - start).toBeGreaterThanOrEqual(2_000);
    expect(lab.clock.ms() - start).toBeLessThan(9_000);
  });

  it("is brought up to date in place, its changes gathered, and its thread tells them in one note", async () => {
    const id = await lab.alert({ title: "Changing" });
    await lab.second();
    await lab.changeStatus(id, "TRIAGED");
    await lab.changeStatus(id, "RESOLVED");
    await lab.seconds(6);
    const [message, ...notes] = lab.messages(destination);
    expect(message?.text).toMatch(/^✅ Resolved: Changing/);
    const edits = lab.slack.requests.filter(
      ({ endpoint, params }) => endpoint === "chat.update" && params["ts"] === message?.ts,
    );
    expect(edits).toHaveLength(1);
    expect(notes.map(({ text, threadTs }) => [text, threadTs])).toEqual([
      ["Ada: Status is now TRIAGED\nAda: Status is now RESOLVED", message?.ts],
    ]);
    expect(await lab.delivery(id, destination)).toMatchObject({ sentVersion: 3, dueAt: null });
  });

  it("has no notes where they are not wanted, except a reminder", async () => {
    await lab.margay.db.destination.update({
      where: { id: destination.id },
      data: { threadNotes: false },
    });
    const id = await lab.alert();
    await lab.second();
    await lab.changeStatus(id, "TRIAGED");
    await lab.seconds(6);
    expect(lab.messages(destination)).toHaveLength(1);
    await lab.line(id, "REMINDED", "Still so.");
    await lab.notice(id, "REMINDED");
    await lab.seconds(6);
    expect(lab.messages(destination).map(({ text }) => text)).toContain("*Ada*: Still so.");
  });

  it("that was over when it was noticed is told once", async () => {
    const { recordPastAlert } = await import("@/lib/alerts/server");
    await lab.margay.db.destination.update({
      where: { id: destination.id },
      data: { alertTypes: ["SYSTEM_HEALTH"] },
    });
    const words = {
      severity: "LOW",
      title: "Was away",
      summary: "For an hour.",
      nextStep: null,
    } as const;
    await lab.margay.db.$transaction((tx) =>
      recordPastAlert(tx, lab.ctx(), {
        ...words,
        dedupeKey: "away",
        source: null,
        since: new Date(0),
        recovery: "Back.",
      }),
    );
    await lab.seconds(3);
    expect(lab.messages(destination).map(({ text }) => text)).toEqual([
      "✅ Resolved: Was away. For an hour.",
    ]);
  });
});

describe("a bulk change of 500 alerts", () => {
  it("does not stand in the way of a new one", async () => {
    const { db } = lab.margay;
    const ids: string[] = [];
    const receipts: object[] = [];
    for (let index = 0; index < 500; index += 1) {
      ids.push(await lab.alert({ noticed: [] }));
      const message = { channel: destination.channel, text: "Old" };
      const { ts } = await callJson(lab.slack, "chat.postMessage", lab.bot.token, message);
      receipts.push({ channel: destination.channel, ts });
      lab.clock.pass(1);
    }
    await db.alertDelivery.createMany({
      data: ids.map((alertId, index) => ({
        alertId,
        destinationId: destination.id,
        status: "DELIVERED",
        sentVersion: 1,
        receipt: receipts[index],
        createdAt: lab.clock.now(),
        toldAt: lab.clock.now(),
        toldId: "ffffffff-ffff-7fff-bfff-ffffffffffff",
      })),
    });
    for (const id of ids) await lab.changeStatus(id, "TRIAGED");
    await lab.seconds(20);
    const busy = await db.alertDelivery.count({
      where: { destinationId: destination.id, dueAt: { not: null } },
    });
    expect(busy).toBeGreaterThan(400);
    const before = lab.clock.ms();
    await lab.alert({ title: "New and bad" });
    while (!lab.titles(destination).includes("New and bad")) {
      await lab.second();
      expect(lab.clock.ms() - before).toBeLessThan(12_000);
    }
    const sent = await db.alertDelivery.findFirstOrThrow({
      where: { destinationId: destination.id, alert: { title: "New and bad" } },
    });
    expect((sent.deliveredAt?.getTime() ?? 0) - before).toBeLessThanOrEqual(3_000);
  }, 300_000);
});
