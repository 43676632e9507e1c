import type { RuleSamples } from "../../rule-samples";
import { anApp, entry } from "./sample-entry";

export const appAccessExpandedSamples: RuleSamples = {
  matching: [
    {
      name: "Two scopes are new",
      event: entry("app_scopes_expanded", anApp({ scopes: ["chat:write", "files:read"] }), {
        details: {
          previous_scopes: ["chat:write"],
          new_scopes: ["chat:write", "files:read", "users:read"],
        },
      }),
      title: "Dagny Roth gave the app Kiln Watch more scopes: files:read, users:read",
    },
    {
      name: "A new scope that may administer Slack",
      event: entry("app_scopes_expanded", anApp({ scopes: ["chat:write", "files:read"] }), {
        details: {
          old_scopes: ["chat:write"],
          new_scopes: ["admin.conversations:read", "chat:write"],
        },
      }),
      title: "Dagny Roth gave the app Kiln Watch more scopes: admin.conversations:read",
      severity: "HIGH",
    },
    {
      name: "More resources",
      event: entry("app_resources_added", anApp({ scopes: ["chat:write", "files:read"] })),
      title: "Dagny Roth gave the app Kiln Watch access to more resources",
    },
    {
      name: "Resources that were asked for",
      event: entry("app_resources_granted", { type: "app", app: null }),
      title: "Dagny Roth granted an app the resources that it asked for",
    },
    {
      name: "A bot token of a newer kind",
      event: entry("bot_token_upgraded", anApp({ scopes: ["chat:write", "files:read"] }), {
        details: { bot_scopes: ["admin"] },
      }),
      title: "Dagny Roth upgraded the bot token of the app Kiln Watch",
      severity: "HIGH",
    },
  ],
  nearly: [
    {
      name: "The same scopes in another order",
      event: entry("app_scopes_expanded", anApp({ scopes: ["chat:write", "files:read"] }), {
        details: {
          previous_scopes: ["files:read", "chat:write"],
          new_scopes: ["chat:write", "files:read"],
        },
      }),
    },
    {
      name: "Fewer scopes than before",
      event: entry("app_scopes_expanded", anApp({ scopes: ["chat:write", "files:read"] }), {
        details: { previous_scopes: ["admin", "chat:write"], new_scopes: ["chat:write"] },
      }),
    },
    {
      name: "No word about scopes",
      event: entry("app_scopes_expanded", anApp({ scopes: ["chat:write", "files:read"] })),
    },
    {
      name: "A bot token of an older kind",
      event: entry("bot_token_downgraded", anApp({ scopes: ["chat:write", "files:read"] })),
    },
  ],
};
