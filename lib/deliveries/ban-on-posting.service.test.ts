import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { failingDestinationKey } from "@/lib/destinations/health-contract";
import {
  confirmDestinationPresence,
  recheckDestinations,
  sendDestinationTest,
} from "@/lib/destinations/server";
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
beforeEach(async () => {
  await lab.clear();
  destination = await lab.destination();
});

const ban = (error = "restricted_action") =>
  lab.slack.faults.set("api-error", { error }, { endpoint: "chat.postMessage" });
const row = () => lab.margay.db.destination.findUniqueOrThrow({ where: { id: destination.id } });
const posts = () =>
  lab.slack.requests.filter(
    ({ endpoint, params }) =>
      endpoint === "chat.postMessage" && params["channel"] === destination.channel,
  ).length;

/** So many minutes of a worker, which looks at problems too. */
async function minutes(count: number): Promise<void> {
  for (let minute = 0; minute < count; minute += 1) {
    lab.clock.pass(57);
    await recheckDestinations(lab.ctx());
    await lab.seconds(3);
  }
}

describe("a ban on posting, which no look at the channel shows", () => {
  it("stays the destination's problem while one alert is tried later and later, and ends when that arrives", async () => {
    ban("restricted_action_read_only_channel");
    await lab.alert({ title: "A" });
    await lab.alert({ title: "B" });
    await lab.seconds(3);
    const { problemCode, problemSince } = await row();
    expect(problemCode).toBe("restricted_action_read_only_channel");
    const before = posts();
    for (let tenth = 0; tenth < 6; tenth += 1) {
      await minutes(10);
      expect(await row()).toMatchObject({ problemCode, problemSince });
    }
    // After 1, 2, 4, 8 and then every 15 minutes.
    expect(posts() - before).toBeGreaterThanOrEqual(5);
    expect(posts() - before).toBeLessThanOrEqual(7);
    await lab.alert({ title: "C" });
    await lab.seconds(3);
    lab.slack.faults.clear();
    await minutes(16);
    expect(lab.titles(destination)).toEqual(["A", "B", "C"]);
    expect(await row()).toMatchObject({
      problemCode: null,
      problemProbeId: null,
      problemProbes: 0,
    });
    expect(
      await lab.margay.db.alert.findMany({
        where: { dedupeKey: failingDestinationKey(destination.id) },
      }),
    ).toMatchObject([{ status: "RESOLVED" }]);
  });

  it("is tried with what a thread was to tell where no alert waits, and not with a mere change", async () => {
    const id = await lab.alert({ title: "There" });
    await lab.seconds(3);
    ban();
    await lab.changeStatus(id, "TRIAGED");
    await lab.seconds(6);
    await minutes(3);
    expect(await row()).toMatchObject({ problemCode: "restricted_action" });
    lab.slack.faults.clear();
    await minutes(8);
    expect(lab.messages(destination).at(-1)?.text).toContain("Status is now TRIAGED");
    expect(await row()).toMatchObject({ problemCode: null });
  });

  it("stays where nothing waits, until the next alert arrives", async () => {
    ban();
    expect(await sendDestinationTest(lab.ctx(), destination.id)).toMatchObject({ ok: false });
    lab.slack.faults.clear();
    await minutes(5);
    expect(await row()).toMatchObject({ problemCode: "restricted_action" });
    await lab.alert({ title: "Next" });
    await minutes(2);
    expect(lab.titles(destination)).toEqual(["Next"]);
    expect(await row()).toMatchObject({ problemCode: null });
  });

  it("is over when a person says so", async () => {
    ban();
    await lab.alert({ title: "Waits" });
    await lab.seconds(3);
    lab.slack.faults.clear();
    expect(await confirmDestinationPresence(lab.ctx(), destination.id)).toMatchObject({ ok: true });
    await lab.seconds(3);
    expect(lab.titles(destination)).toEqual(["Waits"]);
  });
});
