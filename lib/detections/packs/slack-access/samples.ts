import type { RuleSamples } from "../../rule-samples";
import { anonymizingNetworkSamples } from "./anonymizing-network.samples";
import { dormantAccountSamples } from "./dormant-account.samples";
import { impossibleTravelSamples } from "./impossible-travel.samples";
import { manyPeopleOneAddressSamples } from "./many-people-one-address.samples";
import { newClientSamples } from "./new-client.samples";
import { newCountrySamples } from "./new-country.samples";
import type { slackAccessRules } from "./rules";

/** The events that the rules of this pack are tested with. */
export const slackAccessSamples = {
  "Slack.AccessLogs.AnonymizingNetwork": anonymizingNetworkSamples,
  "Slack.AccessLogs.DormantAccount": dormantAccountSamples,
  "Slack.AccessLogs.ImpossibleTravel": impossibleTravelSamples,
  "Slack.AccessLogs.ManyPeopleOneAddress": manyPeopleOneAddressSamples,
  "Slack.AccessLogs.NewClient": newClientSamples,
  "Slack.AccessLogs.NewCountry": newCountrySamples,
} as const satisfies Record<keyof typeof slackAccessRules, RuleSamples>;
