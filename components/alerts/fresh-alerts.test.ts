import { describe, expect, it } from "vitest";

import type { AlertDto } from "@/lib/alerts/contract";

import { mergeNewest } from "./fresh-alerts";
import { loadAlertsUrl, toAlertFilters } from "./search-params";

const alert = (id: string, more: Partial<AlertDto> = {}): AlertDto => ({
  id,
  type: "SYSTEM_HEALTH",
  severity: "HIGH",
  status: "OPEN",
  title: "The token of “Fernhollow” is dead",
  summary: "",
  nextStep: null,
  ruleId: null,
  runbook: null,
  reference: null,
  facts: [],
  sourceId: null,
  sourceName: null,
  logType: null,
  assignee: null,
  eventCount: 0,
  firstEventAt: null,
  lastEventAt: null,
  openedAt: `2026-03-04T12:0${id}:00.000Z`,
  updatedAt: "2026-03-04T12:00:00.000Z",
  resolvedAt: null,
  snoozedUntil: null,
  previous: null,
  next: null,
  version: 1,
  ...more,
});

const open = { status: ["OPEN" as const, "TRIAGED" as const] };

describe("mergeNewest", () => {
  it("keeps the rows where they are and shows what became of them", () => {
    const newest = [alert("3"), alert("2", { status: "RESOLVED" }), alert("1")];
    const { rows, fresh } = mergeNewest([alert("2"), alert("1")], newest, open);
    expect(rows.map(({ id, status }) => [id, status])).toEqual([
      ["2", "RESOLVED"],
      ["1", "OPEN"],
    ]);
    expect(fresh).toBe(1);
  });

  it.each([
    ["another severity", alert("9", { severity: "LOW" }), { ...open, severity: ["HIGH" as const] }],
    ["another status", alert("9", { status: "CLOSED" }), open],
    ["another type", alert("9"), { type: ["RULE_MATCH" as const] }],
    ["no source", alert("9"), { sourceId: ["s"] }],
    ["one that is older than the list's first", alert("0"), open],
  ])("does not count %s", (_name, other, filters) => {
    expect(mergeNewest([alert("1")], [other, alert("1")], filters).fresh).toBe(0);
  });

  it("counts all that fit when nothing is shown", () => {
    expect(mergeNewest([], [alert("2"), alert("1")], open)).toEqual({ rows: [], fresh: 2 });
  });
});

describe("the address", () => {
  it.each([
    ["", { status: ["OPEN", "TRIAGED"] }],
    ["?status=ANY", { status: undefined }],
    [
      "?status=RESOLVED&severity=LOW&severity=HIGH",
      { status: ["RESOLVED"], severity: ["LOW", "HIGH"] },
    ],
    ["?severity=WORST&sourceId=7", { severity: undefined, sourceId: undefined }],
  ])("%s asks for %j", (search, filters) => {
    expect(toAlertFilters(loadAlertsUrl(search))).toMatchObject(filters);
  });
});
