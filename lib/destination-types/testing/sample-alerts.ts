import type { AlertMessage } from "../destination-type";

const plain: AlertMessage = {
  id: "0198f5a2-7a10-7c3e-9f00-5d2b8c4e1a01",
  url: "https://margay.fernhollow.example/alerts/0198f5a2-7a10-7c3e-9f00-5d2b8c4e1a01",
  type: "RULE_MATCH",
  severity: "HIGH",
  status: "OPEN",
  title: "Ines Okafor exported the messages of #legal",
  summary: "The export was started from an address that Ines never used before.",
  nextStep: null,
  runbook: "1. Ask Ines.\n2. If it was not Ines, end all sessions.",
  reference: null,
  facts: [
    { label: "Who", value: "Ines Okafor <ines@fernhollow.example>" },
    { label: "From", value: "203.0.113.77" },
  ],
  source: { name: "Fernhollow audit", logType: "Slack.AuditLogs" },
  logType: "Slack.AuditLogs",
  ruleId: null,
  assigneeName: null,
  eventCount: 3,
  openedAt: new Date("2026-03-04T03:12:00Z"),
  lastEventAt: new Date("2026-03-04T03:15:00Z"),
  resolvedAt: null,
  snoozedUntil: null,
  previousUrl: null,
  isTest: false,
};

/** Alerts as short, as long, as strange and as empty as they come. */
export const sampleAlerts: AlertMessage[] = [
  plain,
  { ...plain, isTest: true, status: "TRIAGED", assigneeName: "Tomás Rey" },
  {
    ...plain,
    type: "SYSTEM_HEALTH",
    severity: "CRITICAL",
    status: "RESOLVED",
    nextStep: "Grant access again.",
    runbook: null,
    facts: [],
    source: null,
    logType: null,
    eventCount: 0,
    lastEventAt: null,
    resolvedAt: new Date("2026-03-04T05:00:00Z"),
  },
  {
    ...plain,
    title: "<!channel> & <https://evil.example|click>".repeat(80),
    summary: "اِتَّصَلَ شَخْصٌ 🐆".repeat(1_000),
    runbook: "&".repeat(20_000),
    facts: Array.from({ length: 40 }, (_, index) => ({
      label: `Fact ${index} <`.repeat(50),
      value: ">".repeat(5_000),
    })),
    eventCount: 1_000,
  },
  { ...plain, title: "", summary: " ", facts: [{ label: "", value: "" }], runbook: "" },
];
