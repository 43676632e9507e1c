import { expect, it } from "vitest";

import { otherAddress } from "./other-address";

const redirectUrl = "https://margay.example.com/api/slack/oauth/callback";

it.each([
  ["https://margay.example.com", null],
  ["http://margay.example.com", "https://margay.example.com/configure"],
  ["http://10.0.0.4:3000", "https://margay.example.com/configure"],
])("from %s the page stands at %s", (origin, expected) => {
  expect(otherAddress(redirectUrl, { origin, pathname: "/configure" })).toBe(expected);
});
