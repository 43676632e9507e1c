import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { alertTypes } from "@/lib/kernel/alert-terms";
import { severities } from "@/lib/kernel/severity";

import { routeAlert, type RoutableDestination, type RoutedAlert } from "./route-alert";

const logTypes = ["Slack.AuditLogs", "Slack.AccessLogs", "Slack.IntegrationLogs"];
const ids = ["a", "b", "c", "d"];
const time = (minute: number) => new Date(Date.UTC(2026, 2, 4, 6, minute));

const someOf = <T>(values: readonly T[]) => fc.subarray([...values]);
const moment = fc.integer({ min: 0, max: 4 }).map(time);

const destinations = fc.uniqueArray(
  fc.record<RoutableDestination>({
    id: fc.constantFrom(...ids),
    severities: someOf(severities),
    alertTypes: someOf(alertTypes),
    logTypes: someOf(logTypes),
    pausedAt: fc.option(moment, { freq: 3 }),
    createdAt: moment,
  }),
  { selector: ({ id }) => id },
);
const alerts = fc.record<RoutedAlert>({
  type: fc.constantFrom(...alertTypes),
  severity: fc.constantFrom(...severities),
  logType: fc.option(fc.constantFrom(...logTypes), { freq: 3 }),
  destinationIds: fc.oneof(fc.constant<string[]>([]), someOf([...ids, "gone"])),
  noticedAt: moment,
});

/** The rules as a person would go through them, one destination at a time. */
function getsIt(alert: RoutedAlert, one: RoutableDestination, all: RoutableDestination[]): boolean {
  if (one.pausedAt) return false;
  if (one.createdAt.getTime() > alert.noticedAt.getTime()) return false;
  const livingNames = new Set(all.map(({ id }) => id));
  if (alert.destinationIds.some((id) => livingNames.has(id)))
    return alert.destinationIds.includes(one.id);
  const wantsType = one.alertTypes.some((type) => type === alert.type);
  const wantsSeverity = one.severities.some((severity) => severity === alert.severity);
  const wantsEveryLog = one.logTypes.length === 0;
  const wantsLog = wantsEveryLog || one.logTypes.some((logType) => logType === alert.logType);
  switch (alert.type) {
    case "SYSTEM_HEALTH":
      return wantsType && (wantsLog || alert.logType === null);
    default:
      return wantsType && wantsSeverity && wantsLog;
  }
}

describe("routeAlert", () => {
  it("agrees with the rules gone through one by one", () => {
    fc.assert(
      fc.property(alerts, destinations, (alert, all) => {
        const expected = all.filter((one) => getsIt(alert, one, all)).map(({ id }) => id);
        expect(routeAlert(alert, all)).toEqual(expected);
      }),
      { numRuns: 5_000 },
    );
  });

  const destination: RoutableDestination = {
    id: "a",
    severities: ["HIGH"],
    alertTypes: ["RULE_MATCH"],
    logTypes: [],
    pausedAt: null,
    createdAt: time(0),
  };
  const matched: RoutedAlert = {
    type: "RULE_MATCH",
    severity: "HIGH",
    logType: "Slack.AuditLogs",
    destinationIds: [],
    noticedAt: time(1),
  };
  const health = { type: "SYSTEM_HEALTH", severity: "INFO" } as const;
  const onlyAccess = { logTypes: ["Slack.AccessLogs"] };

  type Case = [string, Partial<RoutedAlert>, Partial<RoutableDestination>, boolean];
  it.each<Case>([
    ["what passes every filter", {}, {}, true],
    ["another severity", { severity: "LOW" }, {}, false],
    ["another alert type", { type: "RULE_ERROR" }, {}, false],
    ["a log type that is named", {}, { logTypes: ["Slack.AuditLogs"] }, true],
    ["a log type that is not named", {}, onlyAccess, false],
    ["no log type, where some are named", { logType: null }, onlyAccess, false],
    ["no log type, where all are taken", { logType: null }, {}, true],
    ["a health notification, unasked", health, {}, false],
    ["a health notification of any severity", health, { alertTypes: ["SYSTEM_HEALTH"] }, true],
    [
      "a health notification of Margay itself, where log types are named",
      { ...health, logType: null },
      { alertTypes: ["SYSTEM_HEALTH"], ...onlyAccess },
      true,
    ],
    [
      "a health notification of another log",
      health,
      { alertTypes: ["SYSTEM_HEALTH"], ...onlyAccess },
      false,
    ],
    ["what its rule sends there", { severity: "LOW", destinationIds: ["a"] }, {}, true],
    ["what its rule sends to one that is gone", { destinationIds: ["gone"] }, {}, true],
    ["anything, paused", { destinationIds: ["a"] }, { pausedAt: time(0) }, false],
    ["an alert from before it was", {}, { createdAt: time(2) }, false],
    ["an alert of the moment it was made", {}, { createdAt: time(1) }, true],
  ])("%s", (_name, alertChange, destinationChange, expected) => {
    const living = [{ ...destination, ...destinationChange }];
    expect(routeAlert({ ...matched, ...alertChange }, living)).toEqual(expected ? ["a"] : []);
  });

  it("leaves out everybody whom the rule does not name", () => {
    const living = [destination, { ...destination, id: "b" }];
    expect(routeAlert({ ...matched, destinationIds: ["b"] }, living)).toEqual(["b"]);
  });
});
