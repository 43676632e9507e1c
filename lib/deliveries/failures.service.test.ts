import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { failingDestinationKey } from "@/lib/destinations/health-contract";
import { deleteDestination, recheckDestinations } from "@/lib/destinations/server";
import { metrics } from "@/lib/platform/metrics/metrics";
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

let destination: LabDestination;
/** Takes what goes wrong with the first one. */
let watcher: LabDestination;
beforeEach(async () => {
  lab.clock.pass(1);
  await lab.clear();
  destination = await lab.destination({ alertTypes: ["RULE_MATCH", "SYSTEM_HEALTH"] });
  watcher = await lab.destination({ alertTypes: ["SYSTEM_HEALTH"] });
});

const failAs = (error: string) =>
  lab.slack.faults.set("api-error", { error }, { endpoint: "chat.postMessage" });
const failingAlert = () =>
  lab.margay.db.alert.findFirst({
    where: { dedupeKey: failingDestinationKey(destination.id) },
    orderBy: { id: "desc" },
  });
const row = () => lab.margay.db.destination.findUniqueOrThrow({ where: { id: destination.id } });

describe("Slack's limit", () => {
  it("moves only the lane that it was asked of, by as long as Slack says, and is no failure", async () => {
    const other = await lab.destination();
    lab.slack.faults.set(
      "rate-limited",
      { retryAfter: 40 },
      { endpoint: "chat.postMessage", times: 1 },
    );
    const start = lab.clock.ms();
    const id = await lab.alert({ title: "Limited" });
    await lab.seconds(20);
    const places = [destination, other];
    const arrived = places.filter((one) => lab.titles(one).length > 0);
    expect(arrived).toHaveLength(1);
    const late = places.find((one) => !arrived.includes(one)) ?? destination;
    expect(await lab.delivery(id, late)).toMatchObject({
      status: "WAITING",
      failures: 0,
      errorCode: null,
    });
    await lab.seconds(30);
    expect(lab.titles(late)).toEqual(["Limited"]);
    const delivered = (await lab.delivery(id, late)).deliveredAt?.getTime() ?? 0;
    expect(delivered - start).toBeGreaterThanOrEqual(40_000);
    expect(await failingAlert()).toBeNull();
  });
});

describe("what passes by itself", () => {
  it("is tried again until it works, and the order of age is kept", async () => {
    failAs("internal_error");
    const first = await lab.alert({ title: "First" });
    await lab.seconds(4);
    await lab.alert({ title: "Second" });
    await lab.seconds(6);
    const delivery = await lab.delivery(first, destination);
    expect(delivery).toMatchObject({ status: "WAITING", errorCode: "internal_error" });
    expect(delivery.failures).toBeGreaterThan(1);
    lab.slack.faults.clear();
    await lab.seconds(40);
    expect(lab.titles(destination)).toEqual(["First", "Second"]);
    expect(await lab.delivery(first, destination)).toMatchObject({
      status: "DELIVERED",
      failures: 0,
      errorCode: null,
      failingSince: null,
    });
  });

  it("is given up after three days, and the others are told once", async () => {
    failAs("internal_error");
    const id = await lab.alert({ title: "Lost" });
    for (let hour = 0; hour < 75; hour += 1) {
      await lab.second();
      lab.clock.pass(3_600);
    }
    expect(await lab.delivery(id, destination)).toMatchObject({
      status: "FAILED",
      dueAt: null,
      errorCode: "internal_error",
    });
    expect(await failingAlert()).toMatchObject({ status: "OPEN", severity: "HIGH" });
    lab.slack.faults.clear();
    await lab.seconds(1_000);
    expect(lab.titles(watcher)).toEqual([`Alerts do not reach “${destination.name}”`]);
    // Of itself it hears nothing.
    expect(lab.titles(destination)).toEqual([]);
    await lab.alert({ title: "Next" });
    await lab.seconds(15);
    expect(lab.titles(destination)).toEqual(["Next"]);
    expect(await failingAlert()).toMatchObject({ status: "RESOLVED" });
    await lab.seconds(6);
    const [message, ...thread] = lab.messages(watcher);
    expect(message?.text).toMatch(/^✅ Resolved: /);
    expect(thread.map(({ text, threadTs }) => [text, threadTs])).toContainEqual([
      expect.stringContaining("Alerts arrive there again."),
      message?.ts,
    ]);
  });
});

describe("what a person must mend", () => {
  it("is said on the destination at once, holds up what waits, and is delivered when it is mended", async () => {
    lab.slack.chat.remove({ channel: destination.channel, who: destination.appId });
    const ids = [await lab.alert({ title: "A" }), await lab.alert({ title: "B" })];
    await lab.seconds(3);
    expect(await row()).toMatchObject({
      problemCode: "not_in_channel",
      problemMessage: expect.stringContaining("/invite") as string,
    });
    for (const id of ids)
      expect(await lab.delivery(id, destination)).toMatchObject({ status: "BLOCKED" });
    const calls = lab.slack.requests.length;
    await lab.seconds(60);
    // The alert about it goes to the watcher; nothing else was tried.
    expect(lab.titles(watcher)).toEqual([`Alerts do not reach “${destination.name}”`]);
    expect(lab.slack.requests.length - calls).toBeLessThanOrEqual(1);
    const late = await lab.alert({ title: "C" });
    await lab.seconds(2);
    expect(await lab.delivery(late, destination)).toMatchObject({ status: "BLOCKED" });

    lab.slack.chat.invite({ channel: destination.channel, who: destination.appId });
    lab.clock.pass(300);
    expect(await recheckDestinations(lab.ctx())).toBe(1);
    await lab.seconds(8);
    expect(lab.titles(destination)).toEqual(["A", "B", "C"]);
    expect(await row()).toMatchObject({ problemCode: null });
    expect(await failingAlert()).toMatchObject({ status: "RESOLVED" });
    expect(
      await lab.margay.db.alertActivity.count({
        where: { alertId: ids[0] ?? "", kind: "DELIVERY_FAILED" },
      }),
    ).toBe(1);
  });

  it("keeps what a thread was to tell until then", async () => {
    const id = await lab.alert({ title: "Told later" });
    await lab.seconds(2);
    lab.slack.chat.remove({ channel: destination.channel, who: destination.appId });
    await lab.line(id, "COMMENT", "Said meanwhile.");
    await lab.notice(id, "CHANGED");
    await lab.seconds(6);
    expect(await row()).toMatchObject({ problemCode: "not_in_channel" });
    expect(await lab.delivery(id, destination)).toMatchObject({ status: "DELIVERED" });
    lab.slack.chat.invite({ channel: destination.channel, who: destination.appId });
    lab.clock.pass(300);
    await recheckDestinations(lab.ctx());
    await lab.seconds(8);
    const [message, note] = lab.messages(destination);
    expect(note).toMatchObject({ text: "*Ada*: Said meanwhile.", threadTs: message?.ts });
    expect(await failingAlert()).toMatchObject({ status: "RESOLVED" });
    const counted = (await metrics().deliveries.get()).values.map(({ labels }) => labels);
    for (const labels of [
      { kind: "MESSAGE", result: "ok" },
      { kind: "NOTE", result: "block" },
      { kind: "NOTE", result: "ok" },
    ])
      expect(counted).toContainEqual(labels);
  });

  it("is nobody's concern any more once the destination is deleted", async () => {
    failAs("is_archived");
    const id = await lab.alert();
    await lab.seconds(2);
    expect(await failingAlert()).toMatchObject({ status: "OPEN" });
    await deleteDestination(lab.ctx(), destination.id);
    expect(await failingAlert()).toMatchObject({ status: "RESOLVED" });
    expect(await lab.delivery(id, destination)).toMatchObject({ status: "FAILED" });
  });

  it.each(["is_archived", "channel_not_found", "token_revoked", "missing_scope"])(
    "%s is that",
    async (code) => {
      failAs(code);
      const id = await lab.alert();
      await lab.seconds(2);
      expect(await lab.delivery(id, destination)).toMatchObject({
        status: "BLOCKED",
        errorCode: code,
      });
      expect(await row()).toMatchObject({ problemCode: code });
    },
  );
});

describe("what will never be taken", () => {
  it("is given up at once and holds up nothing", async () => {
    const fault = failAs("invalid_blocks");
    const id = await lab.alert({ title: "Bad" });
    await lab.seconds(2);
    lab.slack.faults.clear(fault);
    await lab.alert({ title: "Good" });
    await lab.seconds(3);
    expect(await lab.delivery(id, destination)).toMatchObject({
      status: "FAILED",
      errorCode: "invalid_blocks",
    });
    expect(lab.titles(destination)).toEqual(["Good"]);
    expect(await row()).toMatchObject({ problemCode: null });
  });

  it("is not posted anew after somebody deleted it in Slack", async () => {
    const id = await lab.alert({ title: "Deleted" });
    await lab.seconds(2);
    const [message] = lab.messages(destination);
    lab.slack.chat.deleteMessage({ channel: destination.channel, ts: message?.ts ?? "" });
    await lab.changeStatus(id, "TRIAGED");
    await lab.seconds(30);
    expect(lab.titles(destination)).toEqual([]);
    expect(await lab.delivery(id, destination)).toMatchObject({
      status: "DELIVERED",
      errorCode: "message_not_found",
      dueAt: null,
    });
    expect(await failingAlert()).toBeNull();
  });
});
