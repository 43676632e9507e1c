import { describe, expect, it } from "vitest";

import { integrationRowId } from "./row-key";

describe("integrationRowId", () => {
  const row = {
    date: "1772600000",
    change_type: "added",
    user_id: "W1",
    user_name: "ines",
    service_id: 42,
    scope: "",
  };

  it("stays the same when Slack sends numbers as text, renames people, or adds fields", () => {
    const again = {
      ...row,
      date: 1_772_600_000,
      service_id: "42",
      user_name: "ines.k",
      fresh: { field: 1 },
    };
    expect(integrationRowId(again)).toBe(integrationRowId(row));
  });

  it("tells rows apart by each part of the change", () => {
    const others = [
      { ...row, date: "1772600001" },
      { ...row, change_type: "removed" },
      { ...row, user_id: "W2" },
      { ...row, service_id: 43 },
      { ...row, scope: undefined },
      { ...row, rss_feed_url: "https://quarry.example/feed" },
    ];
    expect(new Set([row, ...others].map(integrationRowId)).size).toBe(others.length + 1);
  });
});
