import type { AlertMatch } from "@/lib/alerts/server";
import { digest } from "@/lib/platform/crypto/token";

import type { Finding } from "./evaluate";

/** Whose event it is that a rule found something in. */
export type EventSource = { id: string; logType: string };

/** So that an index can hold it. */
const longestKey = 200;

const keyed = (prefix: string, ruleId: string, dedup: string) =>
  `${prefix}:${ruleId}:${dedup.length > longestKey ? digest(dedup) : dedup}`;

type Found = { source: EventSource; event: AlertMatch["events"][number] };

/** What a finding says, as an alert takes it. A rule that failed has one alert for all events that it fails at. */
export function toAlertMatch(finding: Finding, { source, event }: Found): AlertMatch {
  const { rule } = finding;
  const common = {
    ruleId: rule.id,
    periodMinutes: rule.dedupMinutes,
    reference: rule.reference,
    destinationIds: [],
    sourceId: source.id,
    logType: source.logType,
    events: [event],
  };
  if (finding.kind === "error")
    return {
      ...common,
      type: "RULE_ERROR",
      dedupeKey: keyed("rule-error", rule.id, ""),
      severity: "MEDIUM",
      title: `The rule ${rule.title} cannot decide`,
      summary: `The rule ${rule.id} failed at an event. The event is stored; whether it is one that the rule looks for, nobody knows.`,
      runbook:
        "Look at the event: is it what the rule is about?\nReport the error with the event's action and shape, so that the rule can be mended.",
      facts: [{ label: "Error", value: finding.message }],
    };
  return {
    ...common,
    type: "RULE_MATCH",
    dedupeKey: keyed("rule", rule.id, finding.dedup),
    severity: finding.severity,
    title: finding.title,
    summary: rule.description,
    runbook: rule.runbook.map((step, index) => `${index + 1}. ${step}`).join("\n"),
    facts: finding.facts,
  };
}
