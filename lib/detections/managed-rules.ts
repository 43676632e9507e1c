import type { RuleOrigin } from "./create-catalogue";
import { slackAccessSamples } from "./packs/slack-access/samples";
import { slackAuditMoreSamples } from "./packs/slack-audit-more/samples";
import { slackIntegrationSamples } from "./packs/slack-integration/samples";
import { slackSamples } from "./packs/slack/samples";
import { packs } from "./registry";
import type { RuleSamples } from "./rule-samples";

/** Margay's own rules with their packs. */
export const managedRules: readonly RuleOrigin[] = Object.entries(packs).flatMap(
  ([id, { title, rules }]) =>
    Object.values(rules).map((rule) => ({ rule, kind: "MANAGED" as const, pack: { id, title } })),
);

const samples: Record<keyof typeof packs, Readonly<Record<string, RuleSamples>>> = {
  slack: slackSamples,
  "slack-audit-more": slackAuditMoreSamples,
  "slack-access": slackAccessSamples,
  "slack-integration": slackIntegrationSamples,
};

const byRule: ReadonlyMap<string, RuleSamples> = new Map(
  Object.values(samples).flatMap((pack) => Object.entries(pack)),
);

/** The events that one of Margay's own rules is tested with; none for other rules. */
export const managedSamples = (ruleId: string): RuleSamples =>
  byRule.get(ruleId) ?? { matching: [], nearly: [] };
