import { describe, expect, it } from "vitest";

import { isFilteredUrl, loadAlertsUrl, toAlertFilters } from "./search-params";

const at = Date.parse("2026-03-04T12:00:00.000Z");
const person = "0192a000-0000-7000-8000-000000000001";

describe("the address of the Alerts page", () => {
  it.each([
    ["", { status: ["OPEN", "TRIAGED"], snoozed: undefined }],
    ["?status=ANY", { status: undefined }],
    [
      "?status=RESOLVED&severity=LOW&severity=HIGH",
      { status: ["RESOLVED"], severity: ["LOW", "HIGH"] },
    ],
    ["?severity=WORST&sourceId=7", { severity: undefined, sourceId: undefined }],
    [`?assignee=me&assignee=none&assignee=${person}`, { assignee: ["me", "none", person] }],
    ["?assignee=somebody", { assignee: undefined }],
    ["?range=1h", { from: "2026-03-04T11:00:00.000Z" }],
    ["?from=2026-03-01T00:00:00Z&range=1h", { from: "2026-03-01T00:00:00.000Z" }],
    ["?eventsMin=2&eventsMax=-1", { eventCountMin: 2, eventCountMax: undefined }],
    ["?lastEvent=1h", { lastEventFrom: "2026-03-04T11:00:00.000Z", firstEventFrom: undefined }],
    [
      "?firstEvent=24h&lastEvent=ever",
      { firstEventFrom: "2026-03-03T12:00:00.000Z", lastEventFrom: undefined },
    ],
    ["?snoozed=only&q=%20token%20", { snoozed: "only", q: "token" }],
    ["?ruleId=slack.x&logType=Slack.AuditLogs", { ruleId: ["slack.x"] }],
  ])("%s asks for %j", (search, filters) => {
    expect(toAlertFilters(loadAlertsUrl(search), at)).toMatchObject(filters);
  });

  it.each([
    ["", false],
    ["?status=OPEN&status=TRIAGED", false],
    [`?alert=${person}`, false],
    ["?status=ANY", true],
    ["?range=7d", true],
    ["?snoozed=include", true],
    ["?lastEvent=7d", true],
  ])("%s is filtered: %s", (search, isFiltered) => {
    expect(isFilteredUrl(loadAlertsUrl(search))).toBe(isFiltered);
  });
});
