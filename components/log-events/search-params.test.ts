import { createSerializer } from "nuqs/server";
import { describe, expect, it } from "vitest";

import { loadLogsUrl, logsUrlParsers } from "./search-params";

const source = "0b9f3c52-7f0e-4b63-9d4c-2b1d5a6e7f80";

describe("an address of the Logs page", () => {
  it("without anything asks for all events, and its state makes no query", () => {
    const url = loadLogsUrl("");
    expect(url).toMatchObject({
      range: "all",
      from: null,
      to: null,
      q: null,
      event: null,
      logType: [],
      excludeIp: [],
    });
    expect(createSerializer(logsUrlParsers)(url)).toBe("");
  });

  it("leads back to itself", () => {
    const query =
      `?range=24h&sourceId=${source}&logType=Slack.AuditLogs&action=user_login&action=file_downloaded` +
      "&excludeActor=bot@brightwater.example&q=quarter+report&event=lz3k_1f";
    const url = loadLogsUrl(query);
    expect(url).toMatchObject({
      range: "24h",
      sourceId: [source],
      action: ["user_login", "file_downloaded"],
      event: "lz3k_1f",
    });
    expect(loadLogsUrl(createSerializer(logsUrlParsers)(url))).toEqual(url);
  });

  it.each([
    ["an unknown range", "?range=fortnight", { range: "all" }],
    ["a day that is none", "?from=2026-13-40T00:00:00Z", { from: null }],
    ["a word for a time", "?to=yesterday", { to: null }],
    [
      "a time in another zone",
      "?from=2026-11-14T10:00:00%2B02:00",
      { from: "2026-11-14T08:00:00.000Z" },
    ],
    ["a source that is no id", "?sourceId=1%20OR%201&sourceId=", { sourceId: [] }],
    ["a good source beside a bad one", `?sourceId=x&sourceId=${source}`, { sourceId: [source] }],
    [
      "blanks",
      "?action=%20%20&q=%20&ip=%20203.0.113.7%20",
      { action: [], q: null, ip: ["203.0.113.7"] },
    ],
    ["a value longer than any", `?actor=${"a".repeat(501)}`, { actor: [] }],
    ["a search longer than the API takes", `?q=${"a".repeat(300)}`, { q: "a".repeat(200) }],
    ["an event id that is none", "?event=../../admin", { event: null }],
  ])("takes %s kindly", (_what, query, expected) => {
    expect(loadLogsUrl(query)).toMatchObject(expected);
  });
});
