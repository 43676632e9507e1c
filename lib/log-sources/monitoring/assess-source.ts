import type { AlertProgress } from "@/lib/alerts/server";

import { healthStates } from "../health-contract";
import { setupStepSchema } from "../setup-contract";
import { alarmCalendar, type HealthFacts, sourceHealth } from "../source-health";
import { decideHealth, type HealthDecision, type TrackedHealth } from "./decide-health";
import type { MonitoredSource } from "./store";

export type Assessment = HealthDecision & {
  facts: HealthFacts & { name: string };
  previous: TrackedHealth;
  next: Parameters<typeof decideHealth>[0]["next"];
};

/** How a source is now, compared with how it was when last looked at. */
export function assessSource(
  source: MonitoredSource,
  alerts: ReadonlyMap<string, AlertProgress>,
  now: Date,
): Assessment {
  const facts = {
    ...source,
    setupStep: setupStepSchema.parse(source.setupStep),
    eventsLastDay: null,
  };
  const tracked = (id: string | null) => (id === null ? null : (alerts.get(id) ?? null));
  const previous: TrackedHealth = {
    state: healthStates.find((state) => state === source.healthState) ?? null,
    since: source.healthSince,
    failing: tracked(source.failingAlertId),
    quiet: tracked(source.quietAlertId),
  };
  const next = source.deletedAt ? "DELETED" : sourceHealth(facts, now).state;
  const settings = {
    reminderHours: source.alarmReminderHours,
    calendar: alarmCalendar(source),
  };
  return { ...decideHealth({ previous, next, now, settings }), facts, previous, next };
}
