import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { decideGroup } from "@/lib/alerts/server";
import { severities, type Severity } from "@/lib/kernel/severity";

import { alertsAnHour } from "../runaway-limit";
import { crossedFrom } from "../threshold";
import {
  createSimulation,
  type Grouping,
  simulateAlerts,
  type SimulatedAlert,
  type TrialMatch,
} from "./simulate-alerts";

const minute = 60_000;
const match = (at: number, more: Partial<TrialMatch> = {}): TrialMatch => ({
  key: "g",
  group: "shown",
  at: at * minute,
  severity: "LOW",
  title: `at ${at}`,
  ...more,
});

type Row = { opened: number; title: string; severity: Severity; times: number[]; key: string };

const worse = (one: Severity, other: Severity) =>
  severities.indexOf(one) > severities.indexOf(other) ? one : other;

/** The engine's own decisions, played over lists that are searched from the start each time. */
function plainModel(matches: TrialMatch[], { threshold, periodMinutes }: Grouping) {
  const period = periodMinutes * minute;
  const alerts: Row[] = [];
  const pending: { key: string; at: number }[] = [];
  for (const { key, at, severity, title } of matches) {
    const now = new Date(at);
    const open = alerts.findLast((one) => one.key === key) ?? null;
    const decision = decideGroup(
      open && { id: "", openedAt: new Date(open.opened) },
      null,
      period,
      now,
    );
    if (open && decision.kind === "append") {
      open.times.push(at);
      open.severity = worse(open.severity, severity);
      continue;
    }
    pending.push({ key, at });
    const counted = pending.filter((one) => one.key === key && one.at + period > at);
    const from = crossedFrom(
      counted.map((one) => new Date(one.at)),
      threshold,
      period,
    );
    if (from === null) continue;
    const times = counted.map((one) => one.at).filter((time) => time >= from.getTime());
    alerts.push({ opened: at, title, severity, times, key });
    for (const one of counted) pending.splice(pending.indexOf(one), 1);
  }
  return alerts.map(({ opened, title, severity, times }): SimulatedAlert => ({
    group: "shown",
    title,
    severity,
    openedAt: opened,
    firstEventAt: Math.min(...times),
    lastEventAt: Math.max(...times),
    events: times.length,
  }));
}

describe("the alerts of a simulation", () => {
  it("are those that the engine's decisions make, one event after the other", () => {
    const arbitraryMatch = fc.record({
      key: fc.constantFrom("a", "b", "c"),
      gap: fc.integer({ min: 0, max: 40 }),
      severity: fc.constantFrom(...severities),
    });
    const grouping = fc.record({
      threshold: fc.integer({ min: 1, max: 5 }),
      periodMinutes: fc.constantFrom(15, 60, 100),
    });
    fc.assert(
      fc.property(fc.array(arbitraryMatch, { maxLength: 80 }), grouping, (gaps, how) => {
        let at = 0;
        const matches = gaps.map(({ key, gap, severity }) => match((at += gap), { key, severity }));
        expect(simulateAlerts(matches, how)).toEqual(plainModel(matches, how));
      }),
      { numRuns: 500 },
    );
  });

  it("begin at the match that reached the threshold, with those that counted", () => {
    const matches = [0, 50, 70, 80, 130, 140].map((at) => match(at));
    expect(simulateAlerts(matches, { threshold: 3, periodMinutes: 60 })).toMatchObject([
      { openedAt: 80 * minute, firstEventAt: 50 * minute, lastEventAt: 130 * minute, events: 4 },
    ]);
  });

  it("end with the one for which the rule would have been stopped", () => {
    const simulation = createSimulation({ threshold: 1, periodMinutes: 15 });
    const opened = Array.from({ length: 1_500 }, (_, index) =>
      simulation.take(match(index / 100, { key: String(index) })),
    ).filter((alert) => alert !== null);
    expect(opened).toHaveLength(alertsAnHour);
    expect(simulation.stoppedAt()).toBe(opened.at(-1)?.openedAt);
  });

  it("are as many as there are, when they come slowly enough", () => {
    const simulation = createSimulation({ threshold: 1, periodMinutes: 15 });
    for (let index = 0; index < 3_000; index += 1)
      simulation.take(match(index * 0.0601 * 1.01, { key: String(index) }));
    expect(simulation.stoppedAt()).toBeNull();
  });
});

it("forgets groups that nothing can join any more", () => {
  const simulation = createSimulation({ threshold: 2, periodMinutes: 15 });
  for (let index = 0; index < 20_000; index += 1)
    simulation.take(match(index, { key: String(index) }));
  expect(simulation.groups()).toBeLessThan(2_500);
});
