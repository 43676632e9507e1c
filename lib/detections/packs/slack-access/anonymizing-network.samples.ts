import type { RuleSamples } from "../../rule-samples";
import { accessRow, firefox } from "./sample-row";

export const anonymizingNetworkSamples: RuleSamples = {
  matching: [
    {
      name: "Through Tor",
      event: accessRow(0, { isp: "Tor Exit Nodes e.V.", user_agent: firefox }),
      title: "dagny.roth used Slack through the Tor network",
      severity: "HIGH",
    },
    {
      name: "Through a VPN",
      event: accessRow(0, { isp: "Burrow VPN Services" }),
      title: "dagny.roth used Slack through a VPN provider",
      severity: "LOW",
    },
    {
      name: "With a browser at a hosting provider",
      event: accessRow(0, { isp: "Kerkweg Web Hosting B.V.", user_agent: firefox }),
      title: "dagny.roth used Slack through a hosting provider",
    },
  ],
  nearly: [
    {
      name: "An app's server at a hosting provider",
      event: accessRow(0, {
        isp: "Kerkweg Web Hosting B.V.",
        user_agent: "python-requests/2.32.3",
      }),
    },
    { name: "In Toronto", event: accessRow(0, { isp: "Toronto Metro Ethernet" }) },
    { name: "In a hotel", event: accessRow(0, { isp: "Spreeufer Hotelnetz" }) },
    { name: "Through a company's gateway", event: accessRow(0, { isp: "Zscaler, Inc." }) },
    { name: "Of a network without a name", event: accessRow(0, { isp: null }) },
  ],
};
