import type { TrialAlertDto, TrialFiguresDto } from "./contract";
import { createSimulation, type SimulatedAlert, type TrialMatch } from "./simulate-alerts";

export type TrialSettings = TrialFiguresDto["settings"];

const day = 86_400_000;
const shownAlerts = 200;

/** A trial that would remember more groups than this at one time is given up. */
export const mostGroups = 200_000;

const instant = (time: number) => new Date(time).toISOString();
const dayOf = (time: number) => instant(time).slice(0, 10);

function daysOf(from: Date, to: Date): Map<string, number> {
  const days = new Map<string, number>();
  const first = Math.floor(from.getTime() / day) * day;
  for (let at = first; at < to.getTime(); at += day) days.set(dayOf(at), 0);
  return days;
}

function toTrialAlert(alert: SimulatedAlert): TrialAlertDto {
  return {
    ...alert,
    openedAt: instant(alert.openedAt),
    firstEventAt: instant(alert.firstEventAt),
    lastEventAt: instant(alert.lastEventAt),
  };
}

/** Counts what a rule with these settings would have raised between two moments, match by match. */
export function countFigures(settings: TrialSettings, from: Date, to: Date) {
  const simulation = createSimulation({
    threshold: settings.threshold,
    periodMinutes: settings.dedupMinutes,
  });
  const days = daysOf(from, to);
  const first: SimulatedAlert[] = [];
  let matches = 0;
  let alerts = 0;
  return {
    take(match: TrialMatch): void {
      if (simulation.stoppedAt() !== null) return;
      matches += 1;
      const opened = simulation.take(match);
      if (!opened) return;
      alerts += 1;
      const opening = dayOf(opened.openedAt);
      days.set(opening, (days.get(opening) ?? 0) + 1);
      if (first.length < shownAlerts) first.push(opened);
    },
    isStopped: () => simulation.stoppedAt() !== null,
    groups: () => simulation.groups(),
    figures(): TrialFiguresDto {
      const stoppedAt = simulation.stoppedAt();
      return {
        settings,
        matches,
        alerts,
        perDay: [...days].map(([name, count]) => ({ day: name, alerts: count })),
        stoppedAt: stoppedAt === null ? null : instant(stoppedAt),
      };
    },
    firstAlerts: () => first.map(toTrialAlert),
  };
}
