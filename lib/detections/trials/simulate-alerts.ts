import { severities, type Severity } from "@/lib/kernel/severity";

import { alertsAnHour, hour } from "../runaway-limit";

/** A match as the past had it: those of one `key` share an alert, which people know by its `group`; `at` in milliseconds. */
export type TrialMatch = {
  key: string;
  group: string;
  at: number;
  severity: Severity;
  title: string;
};

/** An alert that would have been raised; times in milliseconds. */
export type SimulatedAlert = {
  group: string;
  title: string;
  severity: Severity;
  openedAt: number;
  firstEventAt: number;
  lastEventAt: number;
  events: number;
};

/** What decides how matches become alerts. */
export type Grouping = { threshold: number; periodMinutes: number };

export type Simulation = {
  /** Takes the next match, not earlier than the ones before; answers the alert that it opened. */
  take: (match: TrialMatch) => SimulatedAlert | null;
  /** When the rule would have been stopped for raising too many alerts; what came after that counts for nothing. */
  stoppedAt: () => number | null;
  /** Groups that further matches could still join. */
  groups: () => number;
};

type Group = { open: SimulatedAlert | null; pending: number[] };

/** Fewer than these are not worth looking through for what is over. */
const fewGroups = 1_000;

/**
 * Groups matches into alerts as the engine does with events that come in one by one, in the moment in which they happen:
 * one alert a group and period, from the match that reached the threshold, with all that counted. The alerts that it
 * answers go on growing while further matches join them.
 */
export function createSimulation({ threshold, periodMinutes }: Grouping): Simulation {
  const period = periodMinutes * 60_000;
  const groups = new Map<string, Group>();
  const openings: number[] = [];
  let stoppedAt: number | null = null;
  let sweepAt = fewGroups;

  const isOver = ({ open, pending }: Group, now: number) =>
    (!open || now - open.openedAt >= period) && now - (pending.at(-1) ?? -Infinity) >= period;

  function sweep(now: number): void {
    if (groups.size < sweepAt) return;
    for (const [key, group] of groups) if (isOver(group, now)) groups.delete(key);
    sweepAt = Math.max(fewGroups, groups.size * 2);
  }

  function begin(match: TrialMatch, firstEventAt: number, events: number): SimulatedAlert {
    const { group, title, severity, at } = match;
    openings.push(at);
    if (openings.length > alertsAnHour) openings.shift();
    const first = openings[0] ?? at;
    if (openings.length === alertsAnHour && at - first < hour) stoppedAt = at;
    return { group, title, severity, openedAt: at, firstEventAt, lastEventAt: at, events };
  }

  return {
    take(match) {
      if (stoppedAt !== null) return null;
      const { at } = match;
      sweep(at);
      const group = groups.get(match.key) ?? { open: null, pending: [] };
      groups.set(match.key, group);
      if (group.open && at - group.open.openedAt < period) {
        join(group.open, match);
        return null;
      }
      const counting = group.pending.findIndex((time) => at - time < period);
      if (counting !== 0) group.pending = counting < 0 ? [] : group.pending.slice(counting);
      group.pending.push(at);
      if (group.pending.length < threshold) return null;
      group.open = begin(match, group.pending[0] ?? at, group.pending.length);
      group.pending = [];
      return group.open;
    },
    stoppedAt: () => stoppedAt,
    groups: () => groups.size,
  };
}

function join(alert: SimulatedAlert, { at, severity }: TrialMatch): void {
  alert.events += 1;
  alert.lastEventAt = at;
  if (severities.indexOf(severity) > severities.indexOf(alert.severity)) alert.severity = severity;
}

/** The alerts that these matches, oldest first, would have raised, in the order in which they would have opened. */
export function simulateAlerts(
  matches: readonly TrialMatch[],
  grouping: Grouping,
): SimulatedAlert[] {
  const simulation = createSimulation(grouping);
  return matches.flatMap((match) => simulation.take(match) ?? []);
}
