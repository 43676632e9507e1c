import { startSlackSimulator } from "@/e2e/slack-simulator/start-simulator";
import { type LogTypeId, logTypeIds } from "@/lib/log-types/registry";
import type { Database } from "@/lib/platform/db/client";
import { compareLog, evenly, simulatedLogs, simulatedSource } from "@/lib/testing/simulated-logs";
import type { Comparison } from "@/lib/testing/stored-events";
import { virtualClock } from "@/lib/testing/virtual-clock";

import type { Scenario } from "./scenario";
import { conformanceWorker } from "./worker";

export type ScenarioResult = {
  scenario: Scenario;
  logs: Record<string, Comparison>;
  /** Polls that ended with an error, and times the worker was killed: proof that there was trouble. */
  failedPolls: number;
  kills: number;
};

const entriesAMinute = 20;
const tickSeconds = 15;
/** How long the trouble outlasts the last entry, which may show late. */
const afterglowSeconds = 360;
const patienceSeconds = 3_600;

function entryTimes({ minutes, burst }: Scenario, start: number): number[] {
  return Array.from({ length: minutes }, (_, minute) => {
    const from = start + minute * 60_000;
    const count = burst?.minute === minute ? burst.entries : entriesAMinute;
    return evenly(count, from, from + 60_000);
  }).flat();
}

type Source = { id: string; logType: LogTypeId };

/** True when the last poll of each source began at or after `since` and left nothing unread. */
async function allDrained(db: Database, sources: Source[], since: Date): Promise<boolean> {
  const last = await Promise.all(
    sources.map(({ id }) =>
      db.poll.findFirst({ where: { sourceId: id }, orderBy: { startedAt: "desc" } }),
    ),
  );
  return last.every((poll) => poll !== null && poll.drained && poll.startedAt >= since);
}

/** Plays a scenario against a worker process and the simulated Slack, all three logs at once, and compares what is stored with what Slack has. */
export async function playScenario(db: Database, scenario: Scenario): Promise<ScenarioResult> {
  const clock = virtualClock();
  const start = clock.ms();
  const slack = await startSlackSimulator({ now: clock.ms });
  const worker = conformanceWorker({
    SLACK_API_URL: slack.apiUrl,
    SLACK_AUDIT_API_URL: slack.auditApiUrl,
  });
  try {
    const sources = await Promise.all(
      logTypeIds.map(async (logType) => {
        simulatedLogs[logType].add(slack, entryTimes(scenario, start));
        return { id: (await simulatedSource(db, slack, logType)).id, logType };
      }),
    );
    const end = await scenario.begin?.({ slack, db });
    const kills = [...(scenario.kills ?? [])];
    let killed = 0;

    const tick = async () => {
      const minute = (clock.ms() - start) / 60_000;
      if (scenario.down && minute >= scenario.down.from && minute < scenario.down.to) return;
      const next = kills[0];
      const victim = sources[killed % sources.length];
      const kill =
        next && victim && minute >= next.minute
          ? { sourceId: victim.id, atStatement: next.atStatement }
          : null;
      if ((await worker.tick({ now: clock.ms(), kill })) !== null) return;
      kills.shift();
      killed += 1;
    };

    const troubleEnds = start + scenario.minutes * 60_000 + afterglowSeconds * 1000;
    for (; clock.ms() < troubleEnds; clock.pass(tickSeconds)) await tick();
    await end?.();
    const giveUp = troubleEnds + patienceSeconds * 1000;
    while (clock.ms() < giveUp && !(await allDrained(db, sources, new Date(troubleEnds)))) {
      await tick();
      clock.pass(tickSeconds);
    }

    const compared = await Promise.all(
      sources.map(async (source) => [source.logType, await compareLog(db, slack, source)] as const),
    );
    const failedPolls = await db.poll.count({
      where: { sourceId: { in: sources.map(({ id }) => id) }, errorCode: { not: null } },
    });
    // This Slack closes: nothing may poll these sources any more.
    await db.logSource.updateMany({ data: { pausedAt: new Date() } });
    return { scenario, logs: Object.fromEntries(compared), failedPolls, kills: killed };
  } finally {
    await worker.stop();
    await slack.close();
  }
}
