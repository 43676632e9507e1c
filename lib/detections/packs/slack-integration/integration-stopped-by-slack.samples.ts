import type { RuleSamples } from "../../rule-samples";
import { app, row, service } from "./sample-row";

export const integrationStoppedBySlackSamples: RuleSamples = {
  matching: [
    {
      name: "A webhook",
      event: row("disabled", service("Incoming WebHooks", { reason: "slack" })),
      title: "The integration Incoming WebHooks was stopped in the channel C0GLAZING by Slack",
    },
    {
      name: "An app, with nobody named",
      event: row("disabled", { ...app("", { reason: "slack" }), user_id: null, user_name: null }),
      title: "The app Kiln Watch was stopped by Slack",
    },
  ],
  nearly: [
    { name: "By a person", event: row("disabled", service("Bots", { reason: "user" })) },
    { name: "No reason", event: row("disabled", service("Bots")) },
    { name: "Removed", event: row("removed", app("", { reason: "slack" })) },
  ],
};
