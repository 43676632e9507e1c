import type { RuleSamples } from "../../rule-samples";
import { accessRow, firefox, phone, piet } from "./sample-row";

const past = [accessRow(30), accessRow(20, { ...piet, user_agent: phone })];

export const newClientSamples: RuleSamples = {
  matching: [
    {
      name: "A script",
      past,
      event: accessRow(0, { user_agent: "python-requests/2.32.3" }),
      title: "dagny.roth used Slack with python-requests, which nobody used before",
      severity: "MEDIUM",
    },
    {
      name: "A browser on a system that nobody has",
      past,
      event: accessRow(0, { user_agent: firefox }),
      title: "dagny.roth used Slack with Firefox on Linux, which nobody used before",
    },
    {
      name: "Nothing said",
      past,
      event: accessRow(0, { user_agent: "" }),
      title: "dagny.roth used Slack with a client without a user agent, which nobody used before",
      severity: "MEDIUM",
    },
  ],
  nearly: [
    {
      name: "A newer version",
      past,
      event: accessRow(0, { user_agent: "Slack/4.51.2 (Macintosh; arm64) Electron/40.0.0" }),
    },
    { name: "What a colleague has", past, event: accessRow(0, { user_agent: phone }) },
    {
      name: "In the first two weeks",
      past: [accessRow(13)],
      event: accessRow(0, { user_agent: firefox }),
    },
  ],
};
