import type { RuleSamples } from "../../rule-samples";
import { accessRow, phone, piet } from "./sample-row";

export const dormantAccountSamples: RuleSamples = {
  matching: [
    {
      name: "After 61 days",
      past: [accessRow(200), accessRow(61, { user_agent: phone })],
      event: accessRow(0),
      title: "dagny.roth used Slack again after 61 days",
    },
    {
      name: "While a colleague was there all the time",
      past: [accessRow(90), accessRow(1, piet)],
      event: accessRow(0, { ip: "198.51.100.7" }),
      title: "dagny.roth used Slack again after 90 days",
    },
  ],
  nearly: [
    { name: "After 59 days", past: [accessRow(59)], event: accessRow(0) },
    {
      name: "Of somebody whose other device was in use until last week",
      past: [
        accessRow(7, { date_first: accessRow(100)["date_first"], user_agent: phone }),
        accessRow(90),
      ],
      event: accessRow(0),
    },
    { name: "Of somebody new", past: [accessRow(90, piet)], event: accessRow(0) },
  ],
};
