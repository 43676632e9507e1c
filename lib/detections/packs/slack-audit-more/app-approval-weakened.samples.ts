import type { RuleSamples } from "../../rule-samples";
import { anApp, entry, organization, studio } from "../slack/sample-entry";

const app = anApp({ scopes: ["chat:write"] });

export const appApprovalWeakenedSamples: RuleSamples = {
  matching: [
    {
      name: "No approval",
      event: entry("pref.app_whitelist_enabled", organization, {
        details: { previous_value: true, new_value: false },
      }),
      title: "Dagny Roth switched off the approval of apps for Larkmoor Ceramics",
    },
    {
      name: "Apps from anywhere",
      event: entry("pref.app_dir_only", studio, { details: { new_value: "off" } }),
      title: "Dagny Roth allowed apps from outside of Slack's directory in Glaze Studio",
    },
    {
      name: "An app everywhere",
      event: entry("org_app_future_workspace_install_enabled", app),
      title: "Dagny Roth had the app Kiln Watch installed in every workspace to come",
      severity: "MEDIUM",
    },
  ],
  nearly: [
    {
      name: "Approval from now on",
      event: entry("pref.app_whitelist_enabled", organization, {
        details: { previous_value: false, new_value: true },
      }),
    },
    {
      name: "No longer everywhere",
      event: entry("org_app_future_workspace_install_disabled", app),
    },
    { name: "One app approved", event: entry("app_approved", app) },
  ],
};
