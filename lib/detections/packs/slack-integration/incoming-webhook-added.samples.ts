import type { RuleSamples } from "../../rule-samples";
import { app, row, service } from "./sample-row";

export const incomingWebhookAddedSamples: RuleSamples = {
  matching: [
    {
      name: "A webhook",
      event: row("added", service("Incoming WebHooks", { scope: "incoming-webhook" })),
      title: "An incoming webhook was added in the channel C0GLAZING by dagny.roth",
    },
    {
      name: "The same with its id as a text, and by nobody known",
      event: row("added", {
        ...service("Incoming Webhook", { service_id: "88100270", channel: null }),
        user_id: null,
        user_name: "",
      }),
      title: "An incoming webhook was added",
    },
    {
      name: "An app with a webhook",
      event: row("added", app("chat:write,incoming-webhook")),
      title: "The app Kiln Watch, which posts by a webhook, was added by dagny.roth",
      severity: "LOW",
    },
  ],
  nearly: [
    { name: "Disabled", event: row("disabled", service("Incoming WebHooks", { reason: "user" })) },
    { name: "One that goes out", event: row("added", service("Outgoing WebHooks")) },
    {
      name: "A service that lists the scope",
      event: row("added", service("Google Calendar", { scope: "incoming-webhook" })),
    },
    { name: "An app without", event: row("added", app("chat:write")) },
  ],
};
