import type { RuleSamples } from "../../rule-samples";
import { anApp, entry } from "../slack/sample-entry";

export const oversightAppChangedSamples: RuleSamples = {
  matching: [
    {
      name: "Installed",
      event: entry("app_installed", anApp({ scopes: ["auditlogs:read"] })),
      title: "Dagny Roth let the app Kiln Watch read the audit log",
    },
    {
      name: "Got the scope",
      event: entry("app_scopes_expanded", anApp({ scopes: ["chat:write", "discovery:read"] }), {
        details: { old_scopes: ["chat:write"], new_scopes: ["chat:write", "discovery:read"] },
      }),
      title: "Dagny Roth let the app Kiln Watch read every message",
    },
    {
      name: "Removed",
      event: entry("app_uninstalled", anApp({ scopes: ["auditlogs:read"] })),
      title: "Dagny Roth removed the app Kiln Watch, which could read the audit log",
    },
  ],
  nearly: [
    {
      name: "An app that sees little",
      event: entry("app_installed", anApp({ scopes: ["channels:read", "files:read"] })),
    },
    {
      name: "It had the scope before",
      event: entry("app_scopes_expanded", anApp({ scopes: ["auditlogs:read", "team:read"] }), {
        details: { old_scopes: ["auditlogs:read"], new_scopes: ["auditlogs:read", "team:read"] },
      }),
    },
    {
      name: "Only its manifest was written",
      event: entry("app_manifest_created", anApp({ scopes: ["auditlogs:read"] })),
    },
  ],
};
