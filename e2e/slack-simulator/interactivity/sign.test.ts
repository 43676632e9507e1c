import { expect, it } from "vitest";

import { sign } from "./sign";

it("signs version, time and body with the app's secret", () => {
  expect(sign("a secret of ours", "1750000000", "payload=%7B%7D")).toBe(
    "v0=9b9c948358f723bca5f30c93d2f310deb56534e34eba562c0e49c26d380e552b",
  );
});
