import type { RuleSamples } from "../../rule-samples";
import { app, row, service } from "./sample-row";

export const integrationsDisabledInBulkSamples: RuleSamples = {
  matching: [
    {
      name: "Disabled by hand",
      event: row("disabled", service("Incoming WebHooks", { reason: "user" })),
      title: "Many integrations were disabled or removed within an hour by dagny.roth",
    },
    {
      name: "An app was removed",
      event: row("removed", app("chat:write")),
      title: "Many integrations were disabled or removed within an hour by dagny.roth",
    },
  ],
  nearly: [
    {
      name: "After too many errors",
      event: row("disabled", service("Outgoing WebHooks", { reason: "errors" })),
    },
    {
      name: "With a channel that was archived, by nobody",
      event: row("disabled", {
        ...service("RSS", { reason: "system" }),
        user_id: null,
        user_name: "",
      }),
    },
    { name: "Enabled", event: row("enabled", service("Incoming WebHooks")) },
  ],
};
