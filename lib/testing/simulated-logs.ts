import type { SlackSimulator } from "@/e2e/slack-simulator/start-simulator";
import type { LogTypeId } from "@/lib/log-types/registry";
import type { Database } from "@/lib/platform/db/client";

import { compareWithSlack, type Comparison } from "./stored-events";
import { insertReadySource } from "./test-source";

type SimulatedLog = {
  /** As the simulator's faults name it. */
  endpoint: string;
  scopes: string[];
  /** Makes one entry at each of these times (ms). */
  add: (slack: SlackSimulator, times: number[]) => void;
  truth: (slack: SlackSimulator) => readonly unknown[];
  /** What an entry is recognised by; the whole of it unless told. */
  identify?: (entry: unknown) => unknown;
};

let made = 0;

/** The three logs as a test makes entries in them and compares what is stored with what Slack has. */
export const simulatedLogs: Record<LogTypeId, SimulatedLog> = {
  "Slack.AuditLogs": {
    endpoint: "audit.logs",
    scopes: ["auditlogs:read"],
    add: (slack, times) => slack.addAuditEvents(times.map((at) => ({ at }))),
    truth: (slack) => slack.world.audit,
  },
  "Slack.AccessLogs": {
    endpoint: "team.accessLogs",
    scopes: ["admin"],
    // A device that is new, and now and then one that was seen before: its row changes where it stands.
    add: (slack, times) => {
      const accesses = times.map((at) => {
        made += 1;
        const device = made % 10 === 0 ? made - 9 : made;
        return { at, userAgent: `Desktop ${device}`, userId: personOf(slack, device).id };
      });
      slack.addAccesses(accesses.map((access) => ({ ...access, ip: "203.0.113.20" })));
    },
    truth: (slack) => slack.world.accessRows(),
    // Count and last use go on changing after the first sight that made the event.
    identify: (row) => {
      const { user_id, ip, user_agent } = row as Record<string, unknown>;
      return [user_id, ip, user_agent];
    },
  },
  "Slack.IntegrationLogs": {
    endpoint: "team.integrationLogs",
    scopes: ["admin"],
    // Some rows are alike to the letter, in one second: each is an event of its own.
    add: (slack, times) => {
      const rows = times.map((at) => {
        made += 1;
        const { id, handle } = personOf(slack, Math.floor(made / 4));
        const app = { app_id: "A0CHIMES", app_type: "Chimes", scope: "commands" };
        return { at, row: { user_id: id, user_name: handle, ...app } };
      });
      slack.addIntegrations(rows);
    },
    truth: (slack) => slack.world.integrationRows(),
  },
};

function personOf({ world }: SlackSimulator, number: number) {
  const members = world.people.filter(({ teamIds }) => teamIds.includes(world.mainWorkspace.id));
  const person = members[number % members.length];
  if (!person) throw new Error("The main workspace has no members.");
  return person;
}

/** `count` times (ms), evenly from `from` to just before `to`. */
export function evenly(count: number, from: number, to: number): number[] {
  return Array.from({ length: count }, (_, index) => from + ((to - from) * index) / count);
}

/** A source that is set up, due, and reads the main workspace's or the organisation's log. */
export async function simulatedSource(db: Database, slack: SlackSimulator, logType: LogTypeId) {
  const { token } = slack.issueToken({ scopes: simulatedLogs[logType].scopes });
  return { id: await insertReadySource(db, { logType, token }), token };
}

/** How what a source stored differs from what Slack has. */
export function compareLog(
  db: Database,
  slack: SlackSimulator,
  source: { id: string; logType: LogTypeId },
): Promise<Comparison> {
  const { truth, identify } = simulatedLogs[source.logType];
  return compareWithSlack(db, source.id, truth(slack), identify);
}
