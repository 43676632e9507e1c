import { afterAll, beforeAll, expect, it } from "vitest";

import type { FaultName } from "@/e2e/slack-simulator/faults/registry";
import { type Random, randomStream } from "@/e2e/slack-simulator/random";
import { type SlackSimulator, startSlackSimulator } from "@/e2e/slack-simulator/start-simulator";
import { type LogTypeId, logTypeIds } from "@/lib/log-types/registry";
import { type Death, dying, installMortalDb } from "@/lib/testing/mortal-db";
import { compareLog, evenly, simulatedLogs, simulatedSource } from "@/lib/testing/simulated-logs";
import { slackEnvironment, startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { virtualClock } from "@/lib/testing/virtual-clock";

import { claimDueSources } from "./claim-due-sources";
import { pollLogSource } from "./poll-log-source";

/** The same seed makes the same events, faults, kills and times; another one is set from outside. */
const seed = Number(process.env["CHAOS_SEED"] ?? 20_261_123);
const rounds = Number(process.env["CHAOS_ROUNDS"] ?? 220);

const clock = virtualClock();
let slack: SlackSimulator;
let margay: TestMargay;
let uninstall: () => Promise<void>;

beforeAll(async () => {
  slack = await startSlackSimulator({ now: clock.ms, seed });
  margay = await startTestMargay(slackEnvironment(slack));
  uninstall = installMortalDb(margay.url);
});
afterAll(async () => {
  await uninstall();
  await margay.close();
  await slack.close();
});

/** A fault and settings of it; those that an endpoint's replies can have. */
const replyFaults: [FaultName, object][] = [
  ["rate-limited", { retryAfter: 20 }],
  ["rate-limited", { retryAfter: null, body: "rate_limited" }],
  ["server-error", {}],
  ["html-page", {}],
  ["truncated", {}],
  ["truncated", { how: "connection" }],
  ["hang", {}],
  ["reset", {}],
  ["api-error", { error: "internal_error", status: 200 }],
  ["api-error", { error: "invalid_auth", status: 200 }],
  ["expired-cursor", {}],
  ["repeated-cursor", {}],
  ["repeated-page", {}],
  ["overlapping-pages", { rows: 6 }],
  ["late-events", { share: 0.3, minSeconds: 0, maxSeconds: 240 }],
];

/** What only a person can mend. */
const permanentFaults: [FaultName, object][] = [
  ["token-revoked", {}],
  ["account-inactive", {}],
  ["app-uninstalled", {}],
  ["plan-downgraded", { plan: "free" }],
  ["ip-allow-list", { authTest: "passes" }],
];

function setFaults(random: Random): void {
  if (random.chance(0.5)) slack.faults.clear();
  clock.setWrongBy(random.chance(0.85) ? 0 : random.pick([-600, -90, 90, 600]));
  for (const logType of logTypeIds) {
    if (!random.chance(0.3)) continue;
    const [fault, settings] = random.pick(replyFaults);
    const { endpoint } = simulatedLogs[logType];
    slack.faults.set(fault, settings, { endpoint, every: random.int(1, 3) });
  }
  if (random.chance(0.04)) {
    const [fault, settings] = random.pick(permanentFaults);
    slack.faults.set(fault, settings);
  }
}

/** Time passes, mostly a minute or two, and entries appear in it. */
function live(random: Random): void {
  const seconds = random.chance(0.04) ? random.pick([1_200, 25_000, 90_000]) : random.int(20, 150);
  const from = clock.ms();
  clock.pass(seconds);
  for (const logType of logTypeIds) {
    const count = random.chance(0.007) ? random.int(1_050, 1_600) : random.int(0, 6);
    simulatedLogs[logType].add(slack, evenly(count, from, clock.ms()));
  }
  if (random.chance(0.05)) {
    const at = clock.ms();
    slack.addAuditEvents([{ at, raw: { odd: at, date_create: Math.floor(at / 1000) } }]);
  }
}

/** What an admin does when the console says that a source needs attention. */
function grantAgain() {
  return margay.db.logSource.updateMany({
    where: { nextPollAt: null },
    data: { nextPollAt: clock.now(), lastErrorCode: null, lastErrorClass: null },
  });
}

const poll = (id: string, callTimeoutMs: number) =>
  pollLogSource(margay.ctx(clock.now()), id, { clock: clock.now, callTimeoutMs });

/** Short while calls may hang; long where only a busy machine could be slow. */
const hasty = 250;
const patient = 30_000;

/** One or two pollers of a source, either of which may be killed or lose its database. */
async function pollers(random: Random, id: string): Promise<number> {
  const deaths = Array.from({ length: random.chance(0.15) ? 2 : 1 }, (): Death | null =>
    random.chance(0.35)
      ? { atStatement: random.int(1, 16), of: random.chance(0.7) ? "process" : "connection" }
      : null,
  );
  const died = await Promise.all(
    deaths.map((death) => {
      const attempt = () => poll(id, hasty);
      return death ? dying(death, attempt) : attempt().then(() => false);
    }),
  );
  return died.filter(Boolean).length;
}

it(`loses nothing and keeps nothing twice in ${rounds} rounds of seed ${seed}`, async () => {
  process.stdout.write(`CHAOS_SEED=${seed} CHAOS_ROUNDS=${rounds}\n`);
  const random = randomStream("chaos", seed);
  const sources = new Map<string, LogTypeId>();
  for (const logType of logTypeIds) {
    simulatedLogs[logType].add(slack, evenly(1_300, clock.ms() - 3_000_000, clock.ms()));
    sources.set((await simulatedSource(margay.db, slack, logType)).id, logType);
  }
  let kills = 0;
  for (let round = 0; round < rounds; round += 1) {
    live(random);
    setFaults(random);
    if (random.chance(0.3)) await grantAgain();
    const due = await claimDueSources(margay.ctx(clock.now()));
    const counts = await Promise.all(
      due
        .toSorted()
        .map((id) => pollers(randomStream("poll", seed, round, sources.get(id) ?? ""), id)),
    );
    kills += counts.reduce((sum, count) => sum + count, 0);
  }

  slack.faults.clear();
  clock.setWrongBy(0);
  await grantAgain();
  for (let minute = 0; minute < 60; minute += 1) {
    clock.pass(60);
    const due = await claimDueSources(margay.ctx(clock.now()));
    await Promise.all(due.map((id) => poll(id, patient)));
  }
  for (const [id, logType] of sources) {
    const { lost, twice, stored } = await compareLog(margay.db, slack, { id, logType });
    expect({ seed, logType, lost, twice }).toEqual({ seed, logType, lost: 0, twice: 0 });
    const ledger = await margay.db.poll.aggregate({
      where: { sourceId: id },
      _sum: { newRows: true, quarantined: true, pages: true },
    });
    expect((ledger._sum.newRows ?? 0) + (ledger._sum.quarantined ?? 0)).toBe(stored);
  }
  const failed = await margay.db.poll.groupBy({ by: ["errorCode"], _count: true });
  expect(failed.length).toBeGreaterThan(10);
  expect(kills).toBeGreaterThan(rounds / 10);
}, 600_000);
