import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { logTypeIds } from "@/lib/log-types/registry";
import { type LabSource, type SlackLab, startSlackLab } from "@/lib/testing/slack-lab";

let lab: SlackLab;

beforeAll(async () => {
  lab = await startSlackLab();
});
afterEach(() => lab.slack.faults.clear());
afterAll(() => lab.close());

/** A fresh lab source; what was learnt about the clock by earlier tests is unlearnt with a good reply. */
const setSlackAhead = (seconds: number) => {
  lab.slack.faults.clear();
  if (seconds !== 0) lab.slack.faults.set("clock-offset", { seconds });
};

/** A minute goes by, in which entries appear. */
function minute(source: LabSource): void {
  lab.clock.pass(60);
  source.add(4);
}

async function expectAllRead(source: LabSource): Promise<void> {
  expect(await source.lastPoll()).toMatchObject({ errorCode: null, drained: true });
  expect(await source.compare()).toEqual({ lost: 0, twice: 0 });
}

describe.each(logTypeIds)("%s", (logType) => {
  it.each([
    ["ahead", -600],
    ["behind", 600],
  ])("is read to the last entry though our clock is 10 minutes %s", async (_name, offset) => {
    const settled = await lab.source(logType);
    await settled.poll();
    setSlackAhead(offset);
    const source = await lab.source(logType);
    for (let polls = 0; polls < 3; polls += 1) {
      minute(source);
      await source.poll();
      expect(await source.lastPoll()).toMatchObject({ errorCode: null });
    }
    await expectAllRead(source);
  });

  it.each([
    ["goes wrong by 10 minutes and is put right", [0, -600, 0]],
    ["is put back from 10 minutes ahead to 10 behind", [-600, 600, 0]],
    ["falls behind, then runs ahead", [600, -600, 600, 0]],
  ])("loses nothing when our clock %s", async (_name, offsets) => {
    const source = await lab.source(logType);
    for (const offset of offsets) {
      setSlackAhead(offset);
      for (let polls = 0; polls < 2; polls += 1) {
        minute(source);
        await source.poll();
      }
      expect(await source.lastPoll()).toMatchObject({ errorCode: null });
    }
    // Entries of the time that Slack's clock was ahead by lie in the future of one that was put back.
    lab.clock.pass(1200);
    await source.poll();
    lab.clock.pass(60);
    await source.poll();
    await expectAllRead(source);
  });
});
