import { afterAll, afterEach, beforeAll, expect, it } from "vitest";

import type { FaultName } from "@/e2e/slack-simulator/faults/registry";
import { type LogTypeId, logTypeIds } from "@/lib/log-types/registry";
import { type LabSource, type SlackLab, startSlackLab } from "@/lib/testing/slack-lab";

let lab: SlackLab;

beforeAll(async () => {
  lab = await startSlackLab();
  for (const logType of logTypeIds) {
    const { add } = await lab.source(logType);
    add(2_600, 200);
  }
});
afterEach(() => lab.slack.faults.clear());
afterAll(() => lab.close());

const [audit, access, integration] = [
  "Slack.AuditLogs",
  "Slack.AccessLogs",
  "Slack.IntegrationLogs",
] as const;

/** Polls a minute apart until a poll left nothing unread; answers the calls that it took. */
async function pollUntilDrained(source: LabSource): Promise<number> {
  let calls = 0;
  for (let polls = 0; polls < 5; polls += 1) {
    await source.poll();
    const poll = await source.lastPoll();
    calls += poll.calls;
    lab.clock.pass(60);
    if (poll.drained && polls > 0) return calls;
  }
  throw new Error(`Not read to the end after ${calls} calls.`);
}

type Case = [logType: LogTypeId, fault: FaultName, settings: object, deep: string];

/** By cursor: page numbers fail beyond the first, which is when Slack advises cursors. */
const byCursor = "by cursor";
const asUsual = "as usual";

it.each<Case>([
  [audit, "expired-cursor", {}, asUsual],
  [access, "expired-cursor", {}, byCursor],
  [audit, "repeated-cursor", {}, asUsual],
  [access, "repeated-cursor", {}, byCursor],
  [audit, "repeated-page", {}, asUsual],
  [access, "repeated-page", {}, asUsual],
  [access, "repeated-page", {}, byCursor],
  [integration, "repeated-page", {}, asUsual],
  [audit, "overlapping-pages", { rows: 7 }, asUsual],
  [access, "overlapping-pages", { rows: 7 }, asUsual],
  [access, "overlapping-pages", { rows: 7 }, byCursor],
  [integration, "overlapping-pages", { rows: 7 }, asUsual],
  [audit, "duplicate-rows", { rows: 5 }, asUsual],
  [access, "duplicate-rows", { rows: 5 }, asUsual],
  [access, "deep-pages-fail", {}, asUsual],
])(
  "%s with %s %j, %s: all is read, once, while the fault lasts",
  async (...theCase) => {
    const [logType, fault, settings, way] = theCase;
    const source = await lab.source(logType);
    if (way === byCursor)
      lab.slack.faults.set("deep-pages-fail", {}, { endpoint: source.endpoint });
    lab.slack.faults.set(fault, settings, { endpoint: source.endpoint });
    const calls = await pollUntilDrained(source);
    expect(lab.slack.faults.list().every(({ applied }) => applied > 0)).toBe(true);
    expect(await source.compare()).toEqual({ lost: 0, twice: 0 });
    expect(calls).toBeLessThanOrEqual(25);
  },
  300_000,
);

it("a cursor that expires once costs one call and no error", async () => {
  const source = await lab.source(audit);
  lab.slack.faults.set("expired-cursor", {}, { endpoint: source.endpoint, times: 1 });
  await source.poll();
  expect(await source.lastPoll()).toMatchObject({ errorCode: null, drained: true });
  expect(await source.compare()).toEqual({ lost: 0, twice: 0 });
});
