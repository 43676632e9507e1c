import { afterAll, beforeAll, expect, it } from "vitest";

import { type SlackSimulator, startSlackSimulator } from "@/e2e/slack-simulator/start-simulator";
import { eventually } from "@/lib/testing/eventually";
import { compareWithSlack } from "@/lib/testing/stored-events";
import { slackEnvironment, startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { insertReadySource } from "@/lib/testing/test-source";
import { workerProcesses } from "@/lib/testing/worker-processes";

let slack: SlackSimulator;
let margay: TestMargay;
const workers = workerProcesses();

beforeAll(async () => {
  slack = await startSlackSimulator({ history: { days: 6 }, rateLimits: "off" });
  margay = await startTestMargay({ ...slackEnvironment(slack), MARGAY_POLL_SECONDS: "1" });
});

afterAll(async () => {
  await workers.killAll();
  await margay.close();
  await slack.close();
});

it("loses nothing and stores nothing twice when the worker is killed in the middle", async () => {
  const { db } = margay;
  const { token } = slack.issueToken({ scopes: ["auditlogs:read"] });
  const id = await insertReadySource(db, { logType: "Slack.AuditLogs", token });
  const stored = () => db.logEvent.count({ where: { sourceId: id } });
  slack.faults.set("delay", { ms: 150 }, { endpoint: "audit.logs" });

  for (const pages of [1, 2]) {
    const worker = workers.start();
    await eventually(stored, (count) => count >= pages * 500);
    await workers.kill(worker);
    slack.addAuditEvents(Array.from({ length: 20 }, () => ({})));
    // The dead worker's lease would run out by itself in a little over a minute.
    await db.logSource.update({ where: { id }, data: { leaseUntil: null } });
  }
  slack.faults.clear();
  const worker = workers.start();
  const compare = () => compareWithSlack(db, id, slack.world.audit);
  const { lost, twice } = await eventually(compare, (result) => result.lost === 0);
  expect({ lost, twice }).toEqual({ lost: 0, twice: 0 });
  await workers.kill(worker);
}, 300_000);
