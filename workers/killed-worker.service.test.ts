import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";

import { afterAll, beforeAll, expect, it } from "vitest";

import { type SlackSimulator, startSlackSimulator } from "@/e2e/slack-simulator/start-simulator";
import { eventually } from "@/lib/testing/eventually";
import { compareWithSlack } from "@/lib/testing/stored-events";
import { slackEnvironment, startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { insertReadySource } from "@/lib/testing/test-source";

let slack: SlackSimulator;
let margay: TestMargay;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  slack = await startSlackSimulator({ history: { days: 6 }, rateLimits: "off" });
  margay = await startTestMargay({ ...slackEnvironment(slack), MARGAY_POLL_SECONDS: "1" });
});

afterAll(async () => {
  for (const child of running) child.kill("SIGKILL");
  await margay.close();
  await slack.close();
});

function startWorkerProcess(): ChildProcess {
  const child = spawn(process.execPath, ["bin/run.mjs", "bin/start-worker.ts"], {
    env: { ...process.env, REDIS_URL: "" },
    stdio: "ignore",
    detached: true,
  });
  running.add(child);
  return child;
}

/** Kills the process and all that it started, with no chance to tidy up. */
async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  if (child.pid) process.kill(-child.pid, "SIGKILL");
  await gone;
  running.delete(child);
}

it("loses nothing and stores nothing twice when the worker is killed in the middle", async () => {
  const { db } = margay;
  const { token } = slack.issueToken({ scopes: ["auditlogs:read"] });
  const id = await insertReadySource(db, { logType: "Slack.AuditLogs", token });
  const stored = () => db.logEvent.count({ where: { sourceId: id } });
  slack.faults.set("delay", { ms: 150 }, { endpoint: "audit.logs" });

  for (const pages of [1, 2]) {
    const worker = startWorkerProcess();
    await eventually(stored, (count) => count >= pages * 500, 30);
    await kill(worker);
    slack.addAuditEvents(Array.from({ length: 20 }, () => ({})));
    // The dead worker's lease would run out by itself in a little over a minute.
    await db.logSource.update({ where: { id }, data: { leaseUntil: null } });
  }
  slack.faults.clear();
  const worker = startWorkerProcess();
  const compare = () => compareWithSlack(db, id, slack.world.audit);
  const { lost, twice } = await eventually(compare, (result) => result.lost === 0, 40);
  expect({ lost, twice }).toEqual({ lost: 0, twice: 0 });
  await kill(worker);
}, 120_000);
