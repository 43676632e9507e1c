import { describe, expect, it } from "vitest";

import { integrationRowId, keysAgain } from "./row-key";

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

describe("keysAgain", () => {
  const raw = { date: "1772600000", change_type: "added", user_id: "W1" };
  const rowId = integrationRowId(raw);
  const key = (occurrence: number) => `${rowId}:${occurrence}`;

  it.each([
    ["keeps the occurrence that the scan gave", [key(2), key(0)], [key(2), key(0)]],
    ["counts those that were unreadable", ["unreadable:a:0", "unreadable:b:0"], [key(0), key(1)]],
    ["passes over what is taken", ["unreadable:a:0", key(0)], [key(1), key(0)]],
    ["takes one without a key for the one met since", [null, key(0)], [key(0), key(0)]],
  ])("%s", (_name, kept, expected) => {
    expect(keysAgain(kept.map((then) => ({ raw, key: then })))).toEqual(expected);
  });
});
