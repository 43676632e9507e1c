import { randomUUID } from "node:crypto";

import { type Catalogue, createCatalogue } from "@/lib/detections/create-catalogue";
import { slackRules } from "@/lib/detections/packs/slack/rules";
import { defineRule, type Rule } from "@/lib/detections/rule";

/** A rule of its own that every event with the action "odd" matches; what is not named is ordinary. */
export const aTestRule = (more: Partial<Rule> = {}): Rule =>
  defineRule({
    ...slackRules["Slack.AuditLogs.OrgCreated"],
    id: `Test.Rule${randomUUID().slice(0, 8)}`,
    actions: ["odd"],
    ...more,
  });

/** A catalogue of these rules alone, with what is set of them. */
export function catalogueOf(
  rules: Rule[],
  stored: Partial<Omit<Parameters<typeof createCatalogue>[0], "rules">> = {},
): Catalogue {
  const origins = rules.map((rule) => ({ rule, kind: "CUSTOM" as const, pack: null }));
  return createCatalogue({ settings: [], packs: [], exceptions: [], ...stored, rules: origins });
}
