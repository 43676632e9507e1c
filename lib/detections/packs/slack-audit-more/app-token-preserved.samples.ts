import type { RuleSamples } from "../../rule-samples";
import { anApp, entry } from "../slack/sample-entry";

const app = anApp({ scopes: ["chat:write", "users:read"] });

export const appTokenPreservedSamples: RuleSamples = {
  matching: [
    {
      name: "Kept",
      event: entry("app_token_preserved", app),
      title: "The token of the app Kiln Watch was kept after its owner left",
    },
    {
      name: "Back to broad permissions",
      event: entry("bot_token_downgraded", app),
      title: "Dagny Roth took the bot token of the app Kiln Watch back to broad permissions",
      severity: "MEDIUM",
    },
  ],
  nearly: [
    { name: "To granular permissions", event: entry("bot_token_upgraded", app) },
    { name: "Uninstalled", event: entry("app_uninstalled", app) },
  ],
};
