import { randomUUID } from "node:crypto";

import { type Catalogue, createCatalogue } from "@/lib/detections/create-catalogue";
import { slackRules } from "@/lib/detections/packs/slack/rules";
import { defineRule, type Rule } from "@/lib/detections/rule";
import { fromUnixSeconds, readUnixSeconds } from "@/lib/log-types/unix-time";

/** A rule of its own that every event with the action "odd" matches; what is not named is ordinary. */
export const aTestRule = (more: Partial<Rule> = {}): Rule =>
  defineRule({
    ...slackRules["Slack.AuditLogs.OrgCreated"],
    id: `Test.Rule${randomUUID().slice(0, 8)}`,
    actions: ["odd"],
    ...more,
  });

const textOrNull = (value: unknown) => (typeof value === "string" ? value : null);

/** A rule of its own that a country matches which is new for somebody who is known; it remembers each person's for 30 days. */
export const aCountryRule = (more: Partial<Rule> = {}): Rule => ({
  ...defineRule({
    ...aTestRule(),
    logTypes: ["Slack.AccessLogs"],
    actions: null,
    match: (_, { knownSince, seen }) => knownSince !== null && seen === null,
    alertTitle: ({ user_id, country }) => `${String(user_id)} in ${String(country)}`,
    groupBy: ({ user_id, country }) => [textOrNull(user_id), textOrNull(country)],
    facts: () => [],
    memory: {
      version: 1,
      subject: ({ user_id }) => textOrNull(user_id),
      value: ({ country }) => textOrNull(country),
      since: ({ date_first }) => {
        const seconds = readUnixSeconds(date_first);
        return seconds === null ? null : fromUnixSeconds(seconds);
      },
      keepDays: 30,
    },
  }),
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
