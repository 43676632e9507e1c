import type { RuleSamples } from "../../rule-samples";
import { entry, organization } from "../slack/sample-entry";

export const ipAllowListOpenedSamples: RuleSamples = {
  matching: [
    {
      name: "Switched off",
      event: entry("ip_allowlist_disabled", organization),
      title: "Dagny Roth switched off the allow list of addresses for Larkmoor Ceramics",
      severity: "HIGH",
    },
    {
      name: "A range was added",
      event: entry("team_authorized_ip_range_added", organization, {
        details: { new_value: "198.51.100.0/24" },
      }),
      title: "Dagny Roth allowed 198.51.100.0/24 for Larkmoor Ceramics",
    },
    {
      name: "Ranges were set, one of them anew, and it is everything",
      event: entry("team_authorized_ip_range_set", organization, {
        details: { previous_value: ["203.0.113.0/24"], new_value: ["203.0.113.0/24", "0.0.0.0/0"] },
      }),
      title: "Dagny Roth allowed 0.0.0.0/0 for Larkmoor Ceramics",
      severity: "HIGH",
    },
  ],
  nearly: [
    { name: "Switched on", event: entry("ip_allowlist_enabled", organization) },
    { name: "A range was removed", event: entry("team_authorized_ip_range_removed", organization) },
    {
      name: "Ranges were set, to fewer",
      event: entry("team_authorized_ip_range_set", organization, {
        details: {
          previous_value: ["203.0.113.0/24", "198.51.100.0/24"],
          new_value: ["203.0.113.0/24"],
        },
      }),
    },
  ],
};
