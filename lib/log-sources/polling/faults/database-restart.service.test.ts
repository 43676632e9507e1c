import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, it } from "vitest";

import { type SlackSimulator, startSlackSimulator } from "@/e2e/slack-simulator/start-simulator";
import { createDb, type Database } from "@/lib/platform/db/client";
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from "@/lib/platform/db/embedded-postgres/embedded-postgres";
import { eventually } from "@/lib/testing/eventually";
import { dying, installMortalDb } from "@/lib/testing/mortal-db";
import { compareLog, evenly, simulatedLogs, simulatedSource } from "@/lib/testing/simulated-logs";
import { slackEnvironment, startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { virtualClock } from "@/lib/testing/virtual-clock";
import { migrate } from "@/prisma/migrate/migrate";

import { pollLogSource } from "../poll-log-source";

const logType = "Slack.AuditLogs";
const clock = virtualClock();

let slack: SlackSimulator;
let margay: TestMargay;
let dataDir: string;
let postgres: EmbeddedPostgres;
let db: Database;
let uninstall: () => Promise<void>;

// A server of its own: the tests' one is everybody's.
beforeAll(async () => {
  slack = await startSlackSimulator({ now: clock.ms, rateLimits: "off" });
  dataDir = await mkdtemp(join(tmpdir(), "margay-restart-"));
  postgres = await startEmbeddedPostgres(dataDir);
  await migrate(postgres.url);
  margay = await startTestMargay({ ...slackEnvironment(slack), DATABASE_URL: postgres.url });
  db = createDb(postgres.url, 2);
  uninstall = installMortalDb(postgres.url);
});
afterAll(async () => {
  await uninstall();
  await db.$disconnect();
  await margay.close();
  await postgres.stop();
  await slack.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** Ends open transactions and all connections, and comes back at the same address. */
async function restart(): Promise<void> {
  await postgres.stop();
  postgres = await startEmbeddedPostgres(dataDir);
}

it("is whole though Postgres was restarted in the middle of a poll, wherever that was", async () => {
  const { id } = await simulatedSource(db, slack, logType);
  const poll = () => pollLogSource(margay.ctx(clock.now()), id, { clock: clock.now });
  const attempt = () =>
    poll().then(
      () => true,
      () => false,
    );
  let restarts = 0;
  for (let atStatement = 2, restarted = true; restarted; atStatement += 3) {
    simulatedLogs[logType].add(slack, evenly(6, clock.ms() - 800_000, clock.ms()));
    restarted = await dying({ atStatement, of: restart }, poll);
    if (restarted) restarts += 1;
    // Longer than the lease of the poll that could not give it back.
    clock.pass(900);
    await eventually(attempt, Boolean);
    const { lost, twice } = await compareLog(db, slack, { id, logType });
    expect({ lost, twice }).toEqual({ lost: 0, twice: 0 });
  }
  expect(restarts).toBeGreaterThan(3);
}, 300_000);
