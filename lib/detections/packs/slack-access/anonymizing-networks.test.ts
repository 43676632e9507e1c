import { expect, it } from "vitest";

import { destinations, offices } from "@/e2e/slack-simulator/company/office";

import { disguiseOf } from "./anonymizing-networks";

it.each([
  ["Tor Exit Nodes e.V.", "TOR"],
  ["The Calyx Institute", "TOR"],
  ["Foundation for Applied Privacy", "TOR"],
  ["Mullvad VPN AB", "VPN"],
  ["Proton AG", "VPN"],
  ["Packethub S.A.", "VPN"],
  ["DigitalOcean, LLC", "HOSTING"],
  ["Amazon.com, Inc.", "HOSTING"],
  ["Hetzner Online GmbH", "HOSTING"],
  ["OVH SAS", "HOSTING"],
  ["Kerkweg Data Centre B.V.", "HOSTING"],
  ["Example Web Hosting", "HOSTING"],
])("%s is %s", (provider, disguise) => {
  expect(disguiseOf(provider)).toBe(disguise);
});

it.each([
  "Toronto Hydro Telecom",
  "Torbay Broadband",
  "TOR Telekom",
  "Spreeufer Hotelnetz",
  "Hostal Mirador Wi-Fi",
  "Novpnet Cable",
  "Awsat Mobile",
  "Microsoft Corporation",
  "Cloudflare, Inc.",
  "Zscaler, Inc.",
  "Private Cloud Access of the Carrier",
  "Onion Creek Fiber",
  "Amazonia Telecom",
  "",
])("%j is an ordinary one", (provider) => {
  expect(disguiseOf(provider)).toBeNull();
});

it("is no network that the simulated company works from", () => {
  const ordinary = [
    ...offices.flatMap(({ isp, homeIsps, carrier }) => [isp, ...homeIsps, carrier]),
    ...destinations.map(({ isp }) => isp ?? ""),
  ];
  expect(ordinary.filter((provider) => disguiseOf(provider))).toEqual([]);
});
