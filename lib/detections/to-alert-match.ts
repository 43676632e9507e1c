import type { AlertMatch } from "@/lib/alerts/server";
import { digest } from "@/lib/platform/crypto/token";

import type { KnownRule } from "./create-catalogue";
import type { Finding } from "./evaluate";

/** Whose event it is that a rule found something in. */
export type EventSource = { id: string; logType: string };

/** The same with the Slack organization, or workspace, that the source reads from: what happens in two of them is never one thing. */
export type OwnedSource = EventSource & { organization: string };

/** So that an index can hold it. */
const longestKey = 200;

const short = (text: string) => (text.length > longestKey ? digest(text) : text);

const keyed = (prefix: string, ruleId: string, organization: string, dedup: string) =>
  `${prefix}:${ruleId}:${short(organization)}:${short(dedup)}`;

type Found = { source: OwnedSource; event: AlertMatch["events"][number] };

/**
 * What a finding says, as an alert takes it with what people set of the rule: a severity that is set is every match's.
 * A rule that failed has one alert for all events of an organization that it fails at, where those hear of it who want to
 * hear of failing rules.
 */
export function toAlertMatch(
  finding: Finding,
  { inForce }: KnownRule,
  { source, event }: Found,
): AlertMatch {
  const { rule } = finding;
  const common = {
    ruleId: rule.id,
    periodMinutes: inForce.dedupMinutes,
    reference: rule.reference,
    sourceId: source.id,
    logType: source.logType,
    events: [event],
  };
  if (finding.kind === "error")
    return {
      ...common,
      type: "RULE_ERROR",
      dedupeKey: keyed("rule-error", rule.id, source.organization, ""),
      severity: "MEDIUM",
      destinationIds: [],
      title: `The rule ${rule.title} cannot decide`,
      summary: `The rule ${rule.id} failed at an event. The event is stored; whether it is one that the rule looks for, nobody knows.`,
      runbook:
        "Look at the event: is it what the rule is about?\nReport the error with the event's action and shape, so that the rule can be mended.",
      facts: [{ label: "Error", value: finding.message }],
    };
  return {
    ...common,
    type: "RULE_MATCH",
    dedupeKey: keyed("rule", rule.id, source.organization, finding.dedup),
    severity: inForce.severity ?? finding.severity,
    destinationIds: [...inForce.destinationIds],
    title: finding.title,
    summary: rule.description,
    runbook: rule.runbook.map((step, index) => `${index + 1}. ${step}`).join("\n"),
    facts: finding.facts,
  };
}
