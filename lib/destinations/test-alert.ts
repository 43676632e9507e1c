import { randomUUID } from "node:crypto";

import type { AlertMessage } from "@/lib/destination-types/destination-type";

/** An alert that never was, to see what one looks like at a destination. */
export function testAlert(appUrl: string, destination: string, now: Date): AlertMessage {
  return {
    id: randomUUID(),
    url: `${appUrl}/alerts`,
    type: "SYSTEM_HEALTH",
    severity: "INFO",
    status: "OPEN",
    title: "This is a test alert",
    summary: `Somebody tries whether alerts arrive at “${destination}”. Nothing happened, and there is nothing to do.`,
    nextStep: null,
    runbook: null,
    reference: null,
    facts: [{ label: "Destination", value: destination }],
    source: null,
    logType: null,
    ruleId: null,
    assigneeName: null,
    eventCount: 0,
    openedAt: now,
    lastEventAt: null,
    resolvedAt: null,
    snoozedUntil: null,
    previousUrl: null,
    isTest: true,
  };
}
