import { describe, expect, it } from "vitest";

import { exemptInWords, readExempt } from "./exempt";

describe("readExempt", () => {
  it.each([
    [{}, null],
    [{ except: "USER" }, { kind: "USER", value: "" }],
    [
      { except: "IP", value: "203.0.113.7" },
      { kind: "IP", value: "203.0.113.7" },
    ],
    [
      { except: "USER", value: ["two", "values"] },
      { kind: "USER", value: "" },
    ],
    [{ except: "PLANET", value: "Mars" }, null],
    [{ except: ["USER"], value: "x" }, null],
  ])("%j", (query, expected) => {
    expect(readExempt(query)).toEqual(expected);
  });
});

it("tells a range from an address", () => {
  expect(exemptInWords({ kind: "IP", value: "203.0.113.7" })).toBe("the address 203.0.113.7");
  expect(exemptInWords({ kind: "IP", value: "203.0.113.0/24" })).toBe("the range 203.0.113.0/24");
});
