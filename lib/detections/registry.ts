import { createDispatch } from "./dispatch";
import { slackAccessRules } from "./packs/slack-access/rules";
import { slackAuditMoreRules } from "./packs/slack-audit-more/rules";
import { slackIntegrationRules } from "./packs/slack-integration/rules";
import { slackRules } from "./packs/slack/rules";
import type { Rule } from "./rule";

type Pack = { title: string; description: string; rules: Readonly<Record<string, Rule>> };

/** Margay's own rules, in the packs that people switch on and off; a new rule is a file, its samples and a line in its pack. */
export const packs = {
  slack: {
    title: "Slack audit log",
    description:
      "Changes that weaken an organization's protection, raise somebody's privileges or give apps power, and Slack's own findings.",
    rules: slackRules,
  },
  "slack-audit-more": {
    title: "Slack audit log: data, accounts and safeguards",
    description:
      "Data on its way out, accounts and channels that disappear in bulk, and settings that became weaker.",
    rules: slackAuditMoreRules,
  },
  "slack-access": {
    title: "Slack access log",
    description:
      "Accounts that are used from where, with what or when they never were before: new countries, impossible travel, networks that hide their users.",
    rules: slackAccessRules,
  },
  "slack-integration": {
    title: "Slack integration log",
    description:
      "Webhooks, feeds and apps that were added, what they may do, and integrations that stop.",
    rules: slackIntegrationRules,
  },
} as const satisfies Record<string, Pack>;

/** Every rule of Margay's own. */
export const rules: readonly Rule[] = Object.values(packs).flatMap((pack) =>
  Object.values(pack.rules),
);

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of this id, or null when this version of Margay has none. */
export const findRule = (id: string): Rule | null => byId.get(id) ?? null;

/** Which of Margay's own rules want to see an event. */
export const dispatch = createDispatch(rules);
