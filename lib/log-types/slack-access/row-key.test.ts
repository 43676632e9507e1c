import { describe, expect, it } from "vitest";

import { accessRowKey } from "./row-key";

describe("accessRowKey", () => {
  it("keeps apart what is not the same, however its parts are cut", () => {
    const combinations = [
      { user_id: "W1", ip: "1|2", user_agent: "3" },
      { user_id: "W1", ip: "1", user_agent: "2|3" },
      { user_id: "W1", ip: null, user_agent: "" },
      { user_id: "W1", ip: "", user_agent: null },
      { user_id: "W1", ip: "null", user_agent: "" },
    ];
    expect(new Set(combinations.map(accessRowKey)).size).toBe(combinations.length);
  });

  it("does not change with what changes in place", () => {
    const row = {
      user_id: "W1",
      ip: "203.0.113.9",
      user_agent: "Slack",
      date_last: 1,
      count: 1,
      country: null,
    };
    expect(accessRowKey({ ...row, date_last: 9, count: 4, country: "NL" })).toBe(accessRowKey(row));
    expect(accessRowKey({ user_id: "W1" })).toBe(
      accessRowKey({ user_id: "W1", ip: null, user_agent: null }),
    );
  });
});
