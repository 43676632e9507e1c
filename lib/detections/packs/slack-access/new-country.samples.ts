import type { RuleSamples } from "../../rule-samples";
import { accessRow, firefox, phone, piet } from "./sample-row";

const abroad = { country: "KE", region: "30", ip: "198.51.100.7", isp: "Savanna Net" };
const home = [accessRow(40), accessRow(3, { user_agent: phone })];

export const newCountrySamples: RuleSamples = {
  matching: [
    {
      name: "From a country where she never was",
      past: home,
      event: accessRow(0, abroad),
      title: "dagny.roth used Slack from a new country: Kenya",
    },
    {
      name: "From one where only a colleague was",
      past: [...home, accessRow(20, { ...piet, ...abroad })],
      event: accessRow(0, { ...abroad, user_agent: firefox }),
      title: "dagny.roth used Slack from a new country: Kenya",
    },
    {
      name: "From where she was last more than 180 days ago",
      past: [accessRow(300, abroad), ...home],
      event: accessRow(0, abroad),
      title: "dagny.roth used Slack from a new country: Kenya",
    },
  ],
  nearly: [
    {
      name: "From where she was a month ago",
      past: [accessRow(60), accessRow(30, abroad)],
      event: accessRow(0, { ...abroad, user_agent: firefox }),
    },
    {
      name: "Of somebody who is known for a week",
      past: [accessRow(7)],
      event: accessRow(0, abroad),
    },
    { name: "Of somebody who is new", event: accessRow(0, abroad) },
    {
      name: "From a country that Slack does not know",
      past: home,
      event: accessRow(0, { ...abroad, country: null }),
    },
  ],
};
