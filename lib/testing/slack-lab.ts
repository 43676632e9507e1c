import { startSlackSimulator, type SlackSimulator } from "@/e2e/slack-simulator/start-simulator";
import { pollLogSource } from "@/lib/log-sources/server";
import type { LogTypeId } from "@/lib/log-types/registry";

import { compareLog, evenly, simulatedLogs, simulatedSource } from "./simulated-logs";
import { slackEnvironment, startTestMargay, type TestMargay } from "./test-margay";
import { virtualClock, type VirtualClock } from "./virtual-clock";

export type LabSource = {
  id: string;
  logType: LogTypeId;
  /** The log's name for the simulator's faults. */
  endpoint: string;
  /** Makes entries spread over the last `seconds`. */
  add: (count: number, seconds?: number) => void;
  /** Polls at our clock's time, whether or not the source is due. */
  poll: () => Promise<boolean>;
  row: () => ReturnType<TestMargay["db"]["logSource"]["findUniqueOrThrow"]>;
  /** The ledger row of the last poll. */
  lastPoll: () => ReturnType<TestMargay["db"]["poll"]["findFirstOrThrow"]>;
  /** Entries lost and entries stored twice. */
  compare: () => Promise<{ lost: number; twice: number }>;
};

export type SlackLab = {
  slack: SlackSimulator;
  margay: TestMargay;
  clock: VirtualClock;
  source: (logType: LogTypeId) => Promise<LabSource>;
  close: () => Promise<void>;
};

/** Short enough for a test to wait for it, long enough for a good reply on a busy machine. */
const callTimeoutMs = 1_500;

/** A simulated Slack and a Margay that share one virtual clock. */
export async function startSlackLab(): Promise<SlackLab> {
  const clock = virtualClock();
  const slack = await startSlackSimulator({ now: clock.ms, rateLimits: "off" });
  const margay = await startTestMargay(slackEnvironment(slack));
  const { db } = margay;
  return {
    slack,
    margay,
    clock,
    source: async (logType) => {
      const { id } = await simulatedSource(db, slack, logType);
      const { endpoint, add } = simulatedLogs[logType];
      return {
        id,
        logType,
        endpoint,
        add: (count, seconds = 50) => {
          add(slack, evenly(count, clock.ms() - seconds * 1000, clock.ms()));
        },
        poll: () => pollLogSource(margay.ctx(clock.now()), id, { clock: clock.now, callTimeoutMs }),
        row: () => db.logSource.findUniqueOrThrow({ where: { id } }),
        lastPoll: () =>
          db.poll.findFirstOrThrow({ where: { sourceId: id }, orderBy: { id: "desc" } }),
        compare: async () => {
          const { lost, twice } = await compareLog(db, slack, { id, logType });
          return { lost, twice };
        },
      };
    },
    close: async () => {
      await margay.close();
      await slack.close();
    },
  };
}
