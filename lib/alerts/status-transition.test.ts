import { describe, expect, it } from "vitest";

import { statusTransition } from "./status-transition";

describe("statusTransition", () => {
  it.each([
    ["OPEN", { OPEN: "none", TRIAGED: "moved", RESOLVED: "ended", CLOSED: "ended" }],
    ["TRIAGED", { OPEN: "moved", TRIAGED: "none", RESOLVED: "ended", CLOSED: "ended" }],
    ["RESOLVED", { OPEN: "reopened", TRIAGED: "reopened", RESOLVED: "none", CLOSED: "moved" }],
    ["CLOSED", { OPEN: "reopened", TRIAGED: "reopened", RESOLVED: "moved", CLOSED: "none" }],
  ] as const)("from %s", (from, wanted) => {
    const to = ["OPEN", "TRIAGED", "RESOLVED", "CLOSED"] as const;
    expect(Object.fromEntries(to.map((one) => [one, statusTransition(from, one)]))).toEqual(wanted);
  });
});
