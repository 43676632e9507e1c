import { afterAll, beforeAll, expect, it } from "vitest";

import { type SlackLab, startSlackLab } from "@/lib/testing/slack-lab";

import { getSourceCoverage } from "../../server";

let lab: SlackLab;
beforeAll(async () => {
  lab = await startSlackLab();
});
afterAll(() => lab.close());

const served = 100_000;

it("says that the oldest rows of the integration log cannot be read when it is longer than Slack serves", async () => {
  const { clock, margay, slack } = lab;
  const source = await lab.source("Slack.IntegrationLogs");
  const listed = () => slack.world.integrationRows().length;
  source.add(served + 600 - listed(), 300_000);
  const coverage = () => getSourceCoverage(margay.ctx(clock.now()), source.id);
  const stored = () => margay.db.logEvent.count({ where: { sourceId: source.id } });
  for (let minutes = 0; minutes < 9; minutes += 1) {
    await source.poll();
    clock.pass(60);
  }
  expect(await source.lastPoll()).toMatchObject({ drained: true, errorCode: null });
  expect(await stored()).toBe(served);
  const gap = { from: null, cause: "UNREACHABLE", rows: 600 };
  expect(await coverage()).toMatchObject({ complete: false, gaps: [gap] });

  source.add(5);
  await source.poll();
  expect(await source.lastPoll()).toMatchObject({ newRows: 5, errorCode: null });
  expect((await coverage()).gaps).toMatchObject([gap]);
  expect(await stored()).toBe(served + 5);
}, 300_000);
