import type { RuleSamples } from "../../rule-samples";
import { accessRow, colleagues, phone } from "./sample-row";

const minute = 1 / 1440;
const there = { ip: "198.51.100.66", isp: "Elbtal Kabel" };
const [fifth, ...others] = colleagues(5);

/** Each of them at the address, some minutes apart, until now. */
const arriving = (minutes: number, more: Record<string, unknown> = {}) =>
  others.map((who, index) =>
    accessRow((others.length - index) * minutes * minute, { ...there, ...who, ...more }),
  );

export const manyPeopleOneAddressSamples: RuleSamples = {
  matching: [
    {
      name: "Five people within a quarter of an hour",
      past: [accessRow(30), ...arriving(3)],
      event: accessRow(0, { ...there, ...fifth }),
      title: "Many people began to use Slack from 198.51.100.66 within an hour",
    },
    {
      name: "From one IPv6 network",
      past: [accessRow(30), ...arriving(3, { ip: "2001:db8:77:1::a" })],
      event: accessRow(0, { ...fifth, ip: "2001:db8:77:1:beef::2" }),
      title: "Many people began to use Slack from 2001:db8:77:1::/64 within an hour",
    },
  ],
  nearly: [
    {
      name: "Four people",
      past: [accessRow(30), ...arriving(3).slice(1)],
      event: accessRow(0, { ...there, ...fifth }),
    },
    {
      name: "Four people, one of them with two clients",
      past: [accessRow(30), ...arriving(3)],
      event: accessRow(0, { ...there, ...others[0], user_agent: "Slack/4.51.2 (Windows NT 10.0)" }),
    },
    {
      name: "In the course of a day",
      past: [accessRow(30), ...arriving(60)],
      event: accessRow(0, { ...there, ...fifth }),
    },
    {
      name: "From an address that one of them has used for weeks",
      past: [accessRow(30), accessRow(20, there), ...arriving(3)],
      event: accessRow(0, { ...there, ...fifth }),
    },
    {
      name: "Phones of one carrier",
      past: [accessRow(30), ...arriving(3, { user_agent: phone })],
      event: accessRow(0, { ...there, ...fifth, user_agent: phone }),
    },
    {
      name: "When nobody knows yet which addresses are new",
      past: [accessRow(10), ...arriving(3)],
      event: accessRow(0, { ...there, ...fifth }),
    },
  ],
};
