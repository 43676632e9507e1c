import { describe, expect, it } from "vitest";

import { clientAddress } from "./client-address";

describe("clientAddress", () => {
  it.each([
    ["a stranger is whom the socket says", "198.51.100.7", undefined, "198.51.100.7"],
    ["a stranger's claim counts for nothing", "198.51.100.7", "192.0.2.1", "198.51.100.7"],
    ["a local proxy is believed", "127.0.0.1", "198.51.100.7", "198.51.100.7"],
    ["a local proxy in IPv6 notation too", "::ffff:127.0.0.1", "198.51.100.7", "198.51.100.7"],
    [
      "what the client put before the proxy's entry is ignored",
      "10.0.0.2",
      "8.8.8.8, 198.51.100.7",
      "198.51.100.7",
    ],
    [
      "a chain of private proxies is walked through",
      "10.0.0.2",
      "198.51.100.7, 172.16.4.4",
      "198.51.100.7",
    ],
    [
      "inside one network the nearest proxy's word counts",
      "10.0.0.2",
      "10.9.9.9, 10.1.1.1",
      "10.1.1.1",
    ],
    ["without a proxy a local visitor is itself", "::1", undefined, "::1"],
    ["what is no address is ignored", "127.0.0.1", "unknown, <script>", "127.0.0.1"],
    ["IPv6 strangers work alike", "fd00::1", "2001:4860:4860::8888", "2001:4860:4860::8888"],
  ])("%s", (_, peer, forwardedFor, expected) => {
    expect(clientAddress(peer, forwardedFor)).toBe(expected);
  });
});
