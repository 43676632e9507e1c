import { afterAll, beforeAll, expect, it } from "vitest";

import { type SlackSimulator, startSlackSimulator } from "@/e2e/slack-simulator/start-simulator";
import { checkSourceHealth, getLogSource } from "@/lib/log-sources/server";
import { slackEnvironment, startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { insertReadySource } from "@/lib/testing/test-source";

import { pollLogSource } from "./poll-log-source";

let slack: SlackSimulator;
let margay: TestMargay;
const start = Date.now();
const at = (minutes: number) => new Date(start + minutes * 60_000);

beforeAll(async () => {
  slack = await startSlackSimulator({ rateLimits: "off", now: () => now.getTime() });
  margay = await startTestMargay(slackEnvironment(slack));
});
afterAll(async () => {
  await margay.close();
  await slack.close();
});

let now = at(0);

async function pollAt(id: string, minutes: number) {
  now = at(minutes);
  await margay.db.logSource.update({ where: { id }, data: { nextPollAt: now } });
  await pollLogSource(margay.ctx(now), id, { clock: () => now });
  return getLogSource(margay.ctx(now), id);
}

it("says of a source that cannot keep up how far it is behind, raises an alert, and resolves it when it caught up", async () => {
  const { token } = slack.issueToken({ scopes: ["auditlogs:read"] });
  const id = await insertReadySource(margay.db, { logType: "Slack.AuditLogs", token });
  await margay.db.logSource.update({ where: { id }, data: { historyDays: 0, callsPerMinute: 1 } });
  expect((await pollAt(id, 0)).health.state).toBe("HEALTHY");

  const burst = Array.from({ length: 24_000 }, (_, index) => ({ at: start + 1_000 + index * 2 }));
  slack.addAuditEvents(burst);
  expect((await pollAt(id, 2)).health.state).toBe("HEALTHY");
  const behind = await pollAt(id, 5);
  expect(behind.health).toMatchObject({ state: "DELAYED", action: null });
  expect(behind.health.reason).toMatch(/^Margay is [45] minutes behind/);

  await checkSourceHealth(margay.ctx(at(5)));
  await margay.db.logSource.update({ where: { id }, data: { nextPollAt: at(21) } });
  await checkSourceHealth(margay.ctx(at(21)));
  const alert = await margay.db.alert.findFirstOrThrow({ where: { sourceId: id } });
  expect(alert).toMatchObject({ status: "OPEN", severity: "MEDIUM" });
  expect(alert.title).toMatch(/does not keep up/);

  for (let minutes = 22; minutes < 32; minutes += 1) await pollAt(id, minutes);
  expect((await pollAt(id, 32)).health.state).toBe("HEALTHY");
  expect(await margay.db.logEvent.count({ where: { sourceId: id } })).toBe(burst.length);
  await checkSourceHealth(margay.ctx(at(32)));
  const after = await margay.db.alert.findUniqueOrThrow({ where: { id: alert.id } });
  expect(after.status).toBe("RESOLVED");
});
