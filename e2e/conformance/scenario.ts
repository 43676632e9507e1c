import type { SlackSimulator } from "@/e2e/slack-simulator/start-simulator";
import type { Database } from "@/lib/platform/db/client";

type Stage = { slack: SlackSimulator; db: Database };

/** One way in which collecting a log goes wrong, played in virtual time. */
export type Scenario = {
  id: string;
  title: string;
  /** How long entries come, twenty a minute. */
  minutes: number;
  /** A minute in which this many come instead. */
  burst?: { minute: number; entries: number };
  /** Sets the trouble up before the first entry; the answer ends it some minutes after the last. */
  begin?: (stage: Stage) => Promise<() => Promise<void>>;
  /** The worker is stopped from one minute to another. */
  down?: { from: number; to: number };
  /** The worker is killed with -9 while it polls a source, before a statement of that poll; from these minutes on, as soon as it gets there. */
  kills?: { minute: number; atStatement: number }[];
};

/** Sets the trouble up in the simulated Slack alone. */
export function slackTrouble(set: (slack: SlackSimulator) => void): NonNullable<Scenario["begin"]> {
  return ({ slack }) => {
    set(slack);
    return Promise.resolve(() => Promise.resolve(slack.faults.clear()));
  };
}
