import type { RuleSamples } from "../../rule-samples";
import { app, row, service } from "./sample-row";

const webhook = service("Incoming WebHooks");
const piet = { user_id: "W0PIETVOS", user_name: "piet.vos" };

/** The same so many days before. */
const before = (days: number, one: Record<string, unknown>) => ({
  ...one,
  date: String(1_772_611_200 - days * 86_400),
});

const disabled = (days: number, what: object, more: object) =>
  before(days, row("disabled", { ...what, ...more }));

export const enabledAgainSamples: RuleSamples = {
  matching: [
    {
      name: "A webhook that an admin disabled",
      past: [disabled(3, webhook, { ...piet, reason: "admin" })],
      event: row("enabled", { ...webhook, service_id: "88100270" }),
      title:
        "The integration Incoming WebHooks was enabled again in the channel C0GLAZING by dagny.roth after somebody else had disabled it",
      severity: "MEDIUM",
    },
    {
      name: "An app that its user had disabled",
      past: [
        disabled(40, app(""), { reason: "admin" }),
        before(30, row("enabled", app(""))),
        disabled(3, app(""), { ...piet, reason: "user" }),
      ],
      event: row("enabled", app("")),
      title:
        "The app Kiln Watch was enabled again by dagny.roth after somebody else had disabled it",
    },
  ],
  nearly: [
    {
      name: "By the same person",
      past: [disabled(3, webhook, { reason: "user" })],
      event: row("enabled", webhook),
    },
    {
      name: "After Slack had disabled it",
      past: [disabled(3, webhook, { ...piet, reason: "rate_limits" })],
      event: row("enabled", webhook),
    },
    {
      name: "After it had been enabled again already",
      past: [
        disabled(3, webhook, { ...piet, reason: "admin" }),
        before(2, row("enabled", { ...webhook, ...piet })),
      ],
      event: row("enabled", webhook),
    },
    {
      name: "Another one than was disabled",
      past: [disabled(3, app(""), { ...piet, reason: "admin" })],
      event: row("enabled", webhook),
    },
    {
      name: "Half a year later",
      past: [disabled(181, webhook, { ...piet, reason: "admin" })],
      event: row("enabled", webhook),
    },
    { name: "Of which nothing is known", event: row("enabled", webhook) },
    {
      name: "Disabled by one after the other",
      past: [disabled(3, webhook, { ...piet, reason: "admin" })],
      event: row("disabled", { ...webhook, reason: "user" }),
    },
  ],
};
