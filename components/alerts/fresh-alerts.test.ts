import { describe, expect, it } from "vitest";

import { sampleAlert } from "@/lib/testing/sample-alert";

import { bringUpToDate, countFresh, watchFilters } from "./fresh-alerts";

const alert = (id: string, more = {}) => sampleAlert({ id, ...more });

describe("bringUpToDate", () => {
  it("keeps the rows where they are and shows what became of them", () => {
    const current = [alert("3"), alert("2", { status: "RESOLVED", version: 2 }), alert("1")];
    const rows = bringUpToDate([alert("2"), alert("1")], current);
    expect(rows.map(({ id, status }) => [id, status])).toEqual([
      ["2", "RESOLVED"],
      ["1", "OPEN"],
    ]);
  });

  it("does not go back to what was read earlier", () => {
    const [row] = bringUpToDate(
      [alert("1", { status: "TRIAGED", version: 2 })],
      [alert("1", { status: "OPEN", version: 1 })],
    );
    expect(row?.status).toBe("TRIAGED");
  });
});

describe("countFresh", () => {
  it("counts those that are not shown", () => {
    expect(countFresh([alert("1"), alert("2")], [alert("3"), alert("2")])).toBe(1);
    expect(countFresh([], [alert("3"), alert("2")])).toBe(2);
  });
});

describe("watchFilters", () => {
  it("keeps what never changes about an alert", () => {
    expect(
      watchFilters({
        status: ["OPEN"],
        assignee: ["me"],
        severity: ["LOW"],
        q: "token",
        type: ["RULE_MATCH"],
        snoozed: "only",
      }),
    ).toEqual({
      type: ["RULE_MATCH"],
      sourceId: undefined,
      logType: undefined,
      ruleId: undefined,
      from: undefined,
      to: undefined,
      snoozed: "include",
    });
  });
});
