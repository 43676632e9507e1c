import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { logTypeIds } from "@/lib/log-types/registry";
import { type LabSource, type SlackLab, startSlackLab } from "@/lib/testing/slack-lab";

let lab: SlackLab;

beforeAll(async () => {
  lab = await startSlackLab();
});
// What was learnt about our clock is unlearnt with a reply while it is right.
afterEach(async () => {
  lab.clock.setWrongBy(0);
  await (await lab.source("Slack.AuditLogs")).poll();
});
afterAll(() => lab.close());

/** A minute in which entries appear, and the poll at its end. */
async function minute(source: LabSource): Promise<void> {
  lab.clock.pass(60);
  source.add(4);
  await source.poll();
  expect(await source.lastPoll()).toMatchObject({ errorCode: null, drained: true });
}

describe.each(logTypeIds)("%s", (logType) => {
  it.each([
    ["ahead", 600],
    ["behind", -600],
  ])("is read to the last entry though our clock is 10 minutes %s", async (_name, wrongBy) => {
    lab.clock.setWrongBy(wrongBy);
    const source = await lab.source(logType);
    await minute(source);
    // One poll is enough to know better.
    await minute(source);
    expect(await source.compare()).toEqual({ lost: 0, twice: 0 });
  });

  it.each([
    ["goes wrong by 10 minutes and is put right", [0, 600, 0]],
    ["is put back from 10 minutes ahead to 10 behind", [600, -600]],
    ["falls behind, then runs ahead", [-600, 600, 0]],
  ])("loses nothing when our clock %s", async (_name, times) => {
    const source = await lab.source(logType);
    for (const wrongBy of times) {
      lab.clock.setWrongBy(wrongBy);
      await minute(source);
      await minute(source);
      await minute(source);
      expect(await source.compare()).toEqual({ lost: 0, twice: 0 });
    }
  });
});
