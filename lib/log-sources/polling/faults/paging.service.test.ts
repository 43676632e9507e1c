import { afterAll, afterEach, beforeAll, expect, it } from "vitest";

import type { FaultName } from "@/e2e/slack-simulator/faults/registry";
import type { LogTypeId } from "@/lib/log-types/registry";
import { type LabSource, type SlackLab, startSlackLab } from "@/lib/testing/slack-lab";

let lab: SlackLab;

beforeAll(async () => {
  lab = await startSlackLab();
  for (const logType of [audit, access, integration]) {
    const { add } = await lab.source(logType);
    add(2_600, 200);
  }
});
afterEach(() => lab.slack.faults.clear());
afterAll(() => lab.close());

const audit = "Slack.AuditLogs";
const access = "Slack.AccessLogs";
const integration = "Slack.IntegrationLogs";

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

type Case = [fault: FaultName, logType: LogTypeId, settings: object, first?: FaultName];

/** `first`: another fault, which makes Slack's page numbers fail, so that the log is read by cursor. */
it.each<Case>([
  ["expired-cursor", audit, {}],
  ["expired-cursor", access, {}, "deep-pages-fail"],
  ["repeated-cursor", audit, {}],
  ["repeated-cursor", access, {}, "deep-pages-fail"],
  ["repeated-page", audit, {}],
  ["repeated-page", access, {}],
  ["repeated-page", access, {}, "deep-pages-fail"],
  ["repeated-page", integration, {}],
  ["overlapping-pages", audit, { rows: 7 }],
  ["overlapping-pages", access, { rows: 7 }],
  ["overlapping-pages", access, { rows: 7 }, "deep-pages-fail"],
  ["overlapping-pages", integration, { rows: 7 }],
  ["duplicate-rows", audit, { rows: 5 }],
  ["duplicate-rows", access, { rows: 5 }],
  ["deep-pages-fail", access, {}],
])("%s in %s %j (%s): all of it is read, once, while the fault lasts", async (...theCase) => {
  const [fault, logType, settings, first] = theCase;
  const source = await lab.source(logType);
  if (first) lab.slack.faults.set(first, {}, { endpoint: source.endpoint });
  lab.slack.faults.set(fault, settings, { endpoint: source.endpoint });
  const calls = await pollUntilDrained(source);
  expect(lab.slack.faults.list().every(({ applied }) => applied > 0)).toBe(true);
  expect(await source.compare()).toEqual({ lost: 0, twice: 0 });
  expect(calls).toBeLessThanOrEqual(25);
});

it("a cursor that expires once costs one call and no error", async () => {
  const source = await lab.source(audit);
  lab.slack.faults.set("expired-cursor", {}, { endpoint: source.endpoint, times: 1 });
  await source.poll();
  expect(await source.lastPoll()).toMatchObject({ errorCode: null, drained: true });
  expect(await source.compare()).toEqual({ lost: 0, twice: 0 });
});
