import type { Rule } from "../../rule";
import { anonymizingNetwork } from "./anonymizing-network";
import { dormantAccount } from "./dormant-account";
import { impossibleTravel } from "./impossible-travel";
import { manyPeopleOneAddress } from "./many-people-one-address";
import { newClient } from "./new-client";
import { newCountry } from "./new-country";

/** Rules for the access log; most of them compare an access with what was usual before. */
export const slackAccessRules = {
  "Slack.AccessLogs.AnonymizingNetwork": anonymizingNetwork,
  "Slack.AccessLogs.DormantAccount": dormantAccount,
  "Slack.AccessLogs.ImpossibleTravel": impossibleTravel,
  "Slack.AccessLogs.ManyPeopleOneAddress": manyPeopleOneAddress,
  "Slack.AccessLogs.NewClient": newClient,
  "Slack.AccessLogs.NewCountry": newCountry,
} as const satisfies Record<string, Rule>;
