import type { AlertMessage } from "@/lib/destination-types/destination-type";

/** An alert as it comes, with what a test wants different. */
export function sampleAlert(more: Partial<AlertMessage> = {}): AlertMessage {
  return {
    id: "01936d2a-7c1e-7000-8000-00000000a1e7",
    url: "https://margay.example/alerts/01936d2a-7c1e-7000-8000-00000000a1e7",
    type: "RULE_MATCH",
    severity: "HIGH",
    status: "OPEN",
    title: "Single sign-on was switched off by Tilda Marsh",
    summary: "Tilda Marsh made single sign-on optional for the organisation Fernhollow.",
    nextStep: null,
    runbook: "Ask Tilda whether she did it.\nSwitch it on again if she did not.",
    reference: "https://slack.com/help/articles/sso",
    facts: [
      { label: "Who", value: "Tilda Marsh <tilda@fernhollow.example>" },
      { label: "From", value: "203.0.113.9, Firefox on Linux" },
      { label: "On", value: "Fernhollow (organisation)" },
    ],
    source: { name: "Fernhollow audit", logType: "Slack.AuditLogs" },
    logType: "Slack.AuditLogs",
    ruleId: "Slack.SsoChanged",
    assigneeName: null,
    eventCount: 1,
    openedAt: new Date("2026-03-04T13:05:00Z"),
    lastEventAt: new Date("2026-03-04T13:05:00Z"),
    resolvedAt: null,
    snoozedUntil: null,
    previousUrl: null,
    isTest: false,
    ...more,
  };
}
