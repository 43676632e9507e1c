import { expect, it } from "vitest";

import { problemOfReturn } from "./sign-in-problem";

it.each([
  [undefined, undefined],
  ["forbidden", "You have no account here"],
  ["OAuthCallback", "Single sign-on did not work"],
  [["forbidden", "x"], "Single sign-on did not work"],
  ["<script>", "Single sign-on did not work"],
])("the code %j is said as %j", (code, type) => {
  expect(problemOfReturn(code)?.type).toBe(type);
});
