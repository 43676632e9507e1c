import type { RuleSamples } from "../../rule-samples";
import { app, row, service } from "./sample-row";

export const legacyIntegrationAddedSamples: RuleSamples = {
  matching: [
    {
      name: "An outgoing webhook",
      event: row("added", service("Outgoing WebHooks")),
      title: "An outgoing webhook was added in the channel C0GLAZING by dagny.roth",
    },
    {
      name: "A bot",
      event: row("added", service("Bots", { service_id: "88100271", channel: undefined })),
      title: "A bot of the old kind was added by dagny.roth",
    },
    {
      name: "A slash command",
      event: row("added", service("Slash Commands", { channel: "" })),
      title: "A slash command was added by dagny.roth",
    },
  ],
  nearly: [
    {
      name: "An app that is a bot",
      event: row("added", app("bot,commands", { app_type: "Bots" })),
    },
    { name: "Removed", event: row("removed", service("Outgoing WebHooks")) },
    { name: "One that comes in", event: row("added", service("Incoming WebHooks")) },
  ],
};
