import type { RuleSamples } from "../../rule-samples";
import { app, row, service } from "./sample-row";

export const broadScopesGrantedSamples: RuleSamples = {
  matching: [
    {
      name: "Reads private channels",
      event: row("added", app("chat:write,groups:history")),
      title: "The app Kiln Watch, which may read private conversations, was added by dagny.roth",
    },
    {
      name: "Got power over people",
      event: row("expanded", app("admin.users:write")),
      title: "The app Kiln Watch may also administer Slack or see all of it, granted by dagny.roth",
      severity: "HIGH",
    },
    {
      name: "Reads widely; scopes as a list, with spaces",
      event: row("added", app("", { scope: ["channels:history", "files:read, users:read"] })),
      title: "The app Kiln Watch, which may read widely, was added by dagny.roth",
      severity: "LOW",
    },
  ],
  nearly: [
    { name: "One scope alone", event: row("added", app("chat:write,files:read")) },
    { name: "Words like these", event: row("added", app("administer:nothing,channels:read")) },
    { name: "Taken away", event: row("removed", app("admin,groups:history")) },
    { name: "A service without scopes", event: row("added", service("Email")) },
  ],
};
