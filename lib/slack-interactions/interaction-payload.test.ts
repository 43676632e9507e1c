import { describe, expect, it } from "vitest";

import { readForm } from "./interaction-payload";

const form = (payload: string) => Buffer.from(new URLSearchParams({ payload }).toString());

describe("readForm", () => {
  it("takes text that the database cannot hold, with a stand-in for what is wrong with it", () => {
    const comment = String.raw`{"comment":"nul \u0000 and half \ud83d","deep":[{"name":"\u0000"}]}`;
    expect(readForm(form(comment)).payload).toEqual({
      comment: "nul \uFFFD and half \uFFFD",
      deep: [{ name: "\uFFFD" }],
    });
  });

  it.each([
    ["cut off", '{"type":'],
    ["nested without end", `${"[".repeat(200_000)}${"]".repeat(200_000)}`],
  ])("has no payload where it is %s", (_name, payload) => {
    expect(readForm(form(payload))).toEqual({ sslCheck: false, payload: null });
  });
});
