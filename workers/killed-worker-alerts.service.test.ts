import { afterAll, beforeAll, expect, it } from "vitest";

import { type SlackSimulator, startSlackSimulator } from "@/e2e/slack-simulator/start-simulator";
import { pollLogSource } from "@/lib/log-sources/server";
import { aboutPerson, auditEntry } from "@/lib/testing/audit-entries";
import { eventually } from "@/lib/testing/eventually";
import { slackEnvironment, startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { insertReadySource } from "@/lib/testing/test-source";
import { workerProcesses } from "@/lib/testing/worker-processes";

let slack: SlackSimulator;
let margay: TestMargay;
const workers = workerProcesses();

beforeAll(async () => {
  slack = await startSlackSimulator({ rateLimits: "off" });
  margay = await startTestMargay({ ...slackEnvironment(slack), MARGAY_POLL_SECONDS: "1" });
});

afterAll(async () => {
  await workers.killAll();
  await margay.close();
  await slack.close();
});

const half = 1_200;

/** Two hours of a log that hold matches of several rules; some of their groups go over both halves of it. */
function aLog(from: number): Record<string, unknown>[] {
  return Array.from({ length: half }, (_, index) => {
    const at = new Date(from + index * 5_000);
    const who = `W0ADMIN${index % 3}`;
    if (index % 10 === 0)
      return auditEntry("user_session_reset_by_admin", at, {
        who: "W0ADMIN",
        entity: aboutPerson(`W0PERSON${index % 3}`),
      });
    if (index % 40 === 1) return auditEntry("organization_deleted", at, { who });
    if (index % 100 === 2)
      return auditEntry("role_change_to_owner", at, {
        who,
        entity: aboutPerson(`W0NEW${from}${index}`),
      });
    return auditEntry("user_login", at, { who });
  });
}

async function aSource(organization: string): Promise<string> {
  const { token } = slack.issueToken({ scopes: ["auditlogs:read"] });
  const id = await insertReadySource(margay.db, { logType: "Slack.AuditLogs", token });
  await margay.db.logSource.update({
    where: { id },
    data: { slackEnterpriseId: organization, startedAt: new Date() },
  });
  return id;
}

/** The alerts of a source with their events, and what waits, without what two runs cannot share. */
async function outcome(sourceId: string, organization: string) {
  const alerts = await margay.db.$queryRaw<object[]>`
    SELECT rule_id, title, severity, status, event_count, first_event_at, last_event_at,
      replace(dedupe_key, ${organization}, 'organization') AS key,
      (SELECT array_agg(e.dedupe_key ORDER BY e.dedupe_key) FROM alert_event ae
        JOIN log_event e ON e.event_time = ae.event_time AND e.id = ae.event_id
        WHERE ae.alert_id = a.id) AS events,
      (SELECT count(*)::int FROM alert_activity l WHERE l.alert_id = a.id AND l.kind = 'OPENED') AS opened
    FROM alert a WHERE source_id = ${sourceId}::uuid AND type <> 'SYSTEM_HEALTH' ORDER BY key`;
  const pending = await margay.db.pendingMatch.count({
    where: { dedupeKey: { contains: organization } },
  });
  return { alerts, pending };
}

const stored = (sourceId: string) => margay.db.logEvent.count({ where: { sourceId } });

const addToSlack = (log: Record<string, unknown>[]) =>
  slack.addAuditEvents(log.map((raw) => ({ raw })));

/** Polls a source here until it has so many events; workers leave it alone. */
async function pollCalmly(sourceId: string, count: number): Promise<void> {
  const poll = async () => {
    await pollLogSource(margay.ctx(), sourceId);
    return stored(sourceId);
  };
  await eventually(poll, (there) => there === count);
  await margay.db.logSource.update({ where: { id: sourceId }, data: { nextPollAt: null } });
}

/** The dead worker's lease would run out by itself in a little over a minute. */
const free = (sourceId: string) =>
  margay.db.logSource.update({ where: { id: sourceId }, data: { leaseUntil: null } });

/** Runs a worker until it is in the middle of a page, at its first row for this table, and kills it there. */
async function killAt(table: string, sourceId: string): Promise<void> {
  await margay.db.$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe(`LOCK TABLE "${table}" IN SHARE MODE`);
      const worker = workers.start();
      const waiting = () => margay.db.$queryRaw<object[]>`
        SELECT FROM pg_locks WHERE NOT granted AND relation = ${table}::regclass`;
      await eventually(waiting, (locks) => locks.length > 0);
      await workers.kill(worker);
    },
    { timeout: 60_000 },
  );
  await free(sourceId);
}

/** Runs a worker until the source has so many events, and kills it some time after. */
async function finish(sourceId: string, count: number): Promise<void> {
  const worker = workers.start();
  await eventually(
    () => stored(sourceId),
    (there) => there === count,
  );
  await workers.kill(worker);
  await free(sourceId);
}

it("leaves the alerts of an undisturbed run, with their counts, when the worker is killed in the middle of pages", async () => {
  const [calm, harried] = [await aSource("E0CALM"), await aSource("E0HARRIED")];
  const hoursAgo = (hours: number) => Date.now() - hours * 3_600_000;

  addToSlack(aLog(hoursAgo(4)));
  await pollCalmly(calm, half);
  for (const table of ["pending_match", "alert_notice"]) await killAt(table, harried);
  expect(await stored(harried)).toBe(0);
  await finish(harried, half);
  const between = await outcome(calm, "E0CALM");
  expect(between.pending).toBe(120);
  expect(await outcome(harried, "E0HARRIED")).toEqual(between);

  addToSlack(aLog(hoursAgo(2)));
  await pollCalmly(calm, 2 * half);
  for (const table of ["alert_event", "pending_match"]) await killAt(table, harried);
  expect(await stored(harried)).toBe(half);
  await finish(harried, 2 * half);
  const undisturbed = await outcome(calm, "E0CALM");
  expect(undisturbed.pending).toBe(0);
  expect(undisturbed.alerts.length).toBeGreaterThan(20);
  expect(await outcome(harried, "E0HARRIED")).toEqual(undisturbed);
}, 300_000);
