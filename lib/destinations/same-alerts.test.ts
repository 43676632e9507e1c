import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { alertTypes } from "@/lib/kernel/alert-terms";
import { severities } from "@/lib/kernel/severity";

import { routeAlert } from "./route-alert";
import { type Comparable, sameAlerts } from "./same-alerts";

const logTypes = ["Slack.AuditLogs", "Slack.AccessLogs"];
const filters = fc.record({
  lane: fc.constantFrom("slack:T0:C0", "slack:T0:C1"),
  severities: fc.subarray([...severities]),
  alertTypes: fc.subarray([...alertTypes]),
  logTypes: fc.subarray(logTypes),
});

const time = new Date("2026-03-04T06:00:00Z");
const everyAlert = alertTypes.flatMap((type) =>
  severities.flatMap((severity) =>
    [...logTypes, "Slack.IntegrationLogs", null].map((logType) => ({
      type,
      severity,
      logType,
      destinationIds: [],
      noticedAt: time,
    })),
  ),
);
const routable = (id: string, one: Comparable) => ({ ...one, id, pausedAt: null, createdAt: time });

describe("sameAlerts", () => {
  it("is true exactly when routing would bring an alert to one place twice", () => {
    fc.assert(
      fc.property(filters, filters, (one, other) => {
        const living = [routable("a", one), routable("b", other)];
        const twice = everyAlert.some((alert) => routeAlert(alert, living).length === 2);
        expect(sameAlerts(one, other)).toBe(twice && one.lane === other.lane);
        expect(sameAlerts(other, one)).toBe(sameAlerts(one, other));
      }),
      { numRuns: 2_000 },
    );
  });
});
