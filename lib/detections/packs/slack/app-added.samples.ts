import type { RuleSamples } from "../../rule-samples";
import { anApp, entry } from "./sample-entry";

export const appAddedSamples: RuleSamples = {
  matching: [
    {
      name: "Installed",
      event: entry("app_installed", anApp({ scopes: ["chat:write", "files:read"] })),
      title: "Dagny Roth installed the app Kiln Watch",
    },
    {
      name: "Installed with power over people",
      event: entry("app_installed", anApp({ scopes: ["chat:write", "admin.users:write"] })),
      title: "Dagny Roth installed the app Kiln Watch, which may administer Slack",
      severity: "HIGH",
    },
    {
      name: "Approved",
      event: entry("app_approved", anApp({ scopes: ["chat:write", "files:read"] }), {
        details: { bot_scopes: ["administer:nothing"] },
      }),
      title: "Dagny Roth approved the app Kiln Watch",
    },
    {
      name: "Brought to another workspace",
      event: entry("org_app_workspace_added", anApp({ scopes: ["chat:write", "files:read"] })),
      title: "Dagny Roth brought the app Kiln Watch to Glaze Studio",
    },
  ],
  nearly: [
    {
      name: "Asked for, not added",
      event: entry("app_restricted", anApp({ scopes: ["chat:write", "files:read"] })),
    },
    {
      name: "Installed for the organization by Slack itself",
      event: entry(
        "org_app_upgraded_to_org_install",
        anApp({ scopes: ["chat:write", "files:read"] }),
      ),
    },
  ],
};
