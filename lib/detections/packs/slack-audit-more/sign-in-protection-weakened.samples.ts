import type { RuleSamples } from "../../rule-samples";
import { aUser, entry, organization, piet } from "../slack/sample-entry";

export const signInProtectionWeakenedSamples: RuleSamples = {
  matching: [
    {
      name: "Out of a policy",
      event: entry("auth_policy_entity_removed", aUser(piet), {
        details: { policy_name: "Phones" },
      }),
      title: "Dagny Roth took Piet Osei out of an authentication policy of Glaze Studio",
    },
    {
      name: "Exempt from the response to anomalies",
      event: entry("user_anomaly_event_response_allowlist_changed", organization, {
        details: { previous_value: [], new_value: ["W0PIETOSEI"] },
      }),
      title: "Dagny Roth exempted W0PIETOSEI from Slack's response to anomalies",
    },
    {
      name: "No response to Tor any more",
      event: entry("pref.anomaly_event_response_changed", organization, {
        details: {
          previous_value: { tor: true, unexpected_scraping: true },
          new_value: { tor: false, unexpected_scraping: true },
        },
      }),
      title: "Dagny Roth switched off responses to anomalies in Larkmoor Ceramics: tor",
    },
    {
      name: "Text messages again",
      event: entry("pref.two_factor_prevent_sms_changed", organization, {
        details: { previous_value: true, new_value: false },
      }),
      title: "Dagny Roth allowed text messages as a second factor in Larkmoor Ceramics",
    },
  ],
  nearly: [
    { name: "Into a policy", event: entry("auth_policy_entity_assigned", aUser(piet)) },
    {
      name: "Nobody is exempt any more",
      event: entry("user_anomaly_event_response_allowlist_changed", organization, {
        details: { previous_value: ["W0PIETOSEI"], new_value: [] },
      }),
    },
    {
      name: "Responses to more kinds",
      event: entry("pref.anomaly_event_response_changed", organization, {
        details: { previous_value: ["tor"], new_value: ["tor", "unexpected_scraping"] },
      }),
    },
    {
      name: "No text messages",
      event: entry("pref.two_factor_prevent_sms_changed", organization, {
        details: { previous_value: false, new_value: true },
      }),
    },
  ],
};
