import type { DestinationHealth } from "./health-contract";

export type HealthFacts = {
  /** Where messages go, as people read it. */
  place: string;
  setupStep: string;
  pausedAt: Date | null;
  problem: { message: string; since: Date | null } | null;
  lastDeliveryAt: Date | null;
  waiting: number;
};

const iso = (time: Date | null) => time?.toISOString() ?? null;

function owed(waiting: number): string {
  if (waiting === 0) return "";
  return waiting === 1
    ? " 1 alert waits to be brought there."
    : ` ${waiting} alerts wait to be brought there.`;
}

/** How a destination is, and what a person does about it. */
export function destinationHealth(facts: HealthFacts): DestinationHealth {
  const { place, setupStep, pausedAt, problem, lastDeliveryAt, waiting } = facts;
  if (pausedAt) {
    return {
      state: "PAUSED",
      reason: `Paused: new alerts do not go to ${place}.${owed(waiting)}`,
      since: iso(pausedAt),
      action: "RESUME",
    };
  }
  if (problem) {
    return {
      state: "NEEDS_ATTENTION",
      reason: `${problem.message}${owed(waiting)}`,
      since: iso(problem.since),
      action: "CHECK_AGAIN",
    };
  }
  if (setupStep !== "DONE") {
    return {
      state: "SETUP_UNFINISHED",
      reason: `The setup is not finished. Alerts already go to ${place}.${owed(waiting)}`,
      since: null,
      action: "FINISH_SETUP",
    };
  }
  const reason =
    lastDeliveryAt === null
      ? `Nothing had to be brought to ${place} yet.`
      : `The last alert arrived in ${place}.`;
  return { state: "HEALTHY", reason: `${reason}${owed(waiting)}`, since: null, action: null };
}
