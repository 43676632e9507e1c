import type { RuleSamples } from "../../rule-samples";
import { entry, organization, studio } from "../slack/sample-entry";

export const joiningOpenedSamples: RuleSamples = {
  matching: [
    {
      name: "Open to all of the organization",
      event: entry("pref.workspace_access_changed", studio, {
        details: { previous_value: "invite_only", new_value: "open" },
      }),
      title: "Dagny Roth opened the access to Glaze Studio, from invite_only to open",
    },
    {
      name: "Members invite alone",
      event: entry("pref.invites_only_admins_changed", studio, {
        details: { previous_value: true, new_value: false },
      }),
      title: "Dagny Roth let members invite others to Glaze Studio without approval",
    },
    {
      name: "A domain",
      event: entry("domain_verified", organization, { details: { domain: "bay.example" } }),
      title: "Dagny Roth had the mail domain bay.example verified for Larkmoor Ceramics",
    },
  ],
  nearly: [
    {
      name: "Closed",
      event: entry("pref.workspace_access_changed", studio, {
        details: { previous_value: "open", new_value: "hidden" },
      }),
    },
    {
      name: "Admins must approve",
      event: entry("pref.invites_only_admins_changed", studio, {
        details: { previous_value: false, new_value: true },
      }),
    },
    { name: "A domain was given up", event: entry("domain_deleted", organization) },
    { name: "A domain was restricted", event: entry("domain_email_restricted", organization) },
  ],
};
