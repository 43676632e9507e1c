import type { RuleSamples } from "../../rule-samples";
import { anApp, entry } from "./sample-entry";

export const appRemovedSamples: RuleSamples = {
  matching: [
    {
      name: "Uninstalled",
      event: entry("app_uninstalled", anApp({ scopes: ["chat:write", "files:read"] })),
      title: "Dagny Roth uninstalled the app Kiln Watch",
    },
    {
      name: "Restricted",
      event: entry("app_restricted", anApp({ scopes: ["chat:write", "files:read"] }), {
        details: { reason: "policy" },
      }),
      title: "Dagny Roth restricted the app Kiln Watch",
    },
    {
      name: "Taken from a workspace",
      event: entry(
        "org_app_workspace_removed",
        anApp({ scopes: ["chat:write", "admin.users:write"] }),
      ),
      title: "Dagny Roth took the app Kiln Watch away from Glaze Studio",
    },
  ],
  nearly: [
    {
      name: "Added",
      event: entry("app_installed", anApp({ scopes: ["chat:write", "files:read"] })),
    },
    {
      name: "Uninstalled from the organization",
      event: entry("org_app_uninstalled", anApp({ scopes: ["chat:write", "files:read"] })),
    },
  ],
};
