import type { RuleSamples } from "../../rule-samples";
import { accessRow, firefox, phone } from "./sample-row";

const hour = 1 / 24;
const singapore = { country: "SG", region: "01", ip: "198.51.100.7", isp: "Straits Home" };
const home = [accessRow(40), accessRow(2 * hour, { ip: "203.0.113.41" })];

export const impossibleTravelSamples: RuleSamples = {
  matching: [
    {
      name: "From Singapore two hours after Germany",
      past: home,
      event: accessRow(0, { ...singapore, user_agent: firefox }),
      title: "dagny.roth used Slack in two places too far apart: Germany, and 2 h later Singapore",
    },
    {
      name: "A moment after, with the same client",
      past: home,
      event: accessRow(2 * hour - 1 / 1440, singapore),
      title:
        "dagny.roth used Slack in two places too far apart: Germany, and 1 min later Singapore",
    },
  ],
  nearly: [
    { name: "A day later", past: [accessRow(1)], event: accessRow(0, singapore) },
    {
      name: "From a neighbouring country",
      past: home,
      event: accessRow(0, { country: "NL", ip: "198.51.100.9" }),
    },
    {
      name: "From Portugal, which is near enough",
      past: home,
      event: accessRow(0, { country: "PT", ip: "198.51.100.9" }),
    },
    {
      name: "With a phone, whose carrier is at home",
      past: [accessRow(2 * hour, singapore)],
      event: accessRow(0, { user_agent: phone }),
    },
    {
      name: "After her phone was seen in Germany, through its carrier",
      past: [accessRow(2 * hour, { user_agent: phone })],
      event: accessRow(0, singapore),
    },
    {
      name: "To where she works now and then",
      past: [accessRow(30, singapore), ...home],
      event: accessRow(0, { ...singapore, user_agent: firefox }),
    },
    {
      name: "Where she had been seen in Germany later, too, so that nobody knows when before",
      past: [accessRow(-1, { date_first: accessRow(40)["date_first"] })],
      event: accessRow(0, singapore),
    },
  ],
};
