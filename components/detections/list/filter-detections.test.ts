import { describe, expect, it } from "vitest";

import { sampleDetection } from "@/lib/testing/sample-detection";

import { filterDetections, isFilteredUrl } from "./filter-detections";
import type { DetectionsUrl } from "./search-params";

const all: DetectionsUrl = {
  q: "",
  pack: [],
  severity: [],
  logType: [],
  tactic: [],
  technique: [],
  state: [],
  sort: "title",
};

const doors = sampleDetection({
  id: "Door.Opened",
  title: "Door left open",
  severity: "LOW",
  attack: [
    { tactic: "TA0001", tacticName: "Initial Access", technique: "T1078" },
    { tactic: "TA0003", tacticName: "Persistence", technique: "T1098" },
  ],
});
const keys = sampleDetection({
  id: "Key.Copied",
  title: "Key copied",
  description: "Who has a copy gets in at night.",
  pack: null,
  kind: "CUSTOM",
  logTypes: ["Slack.AccessLogs", "Slack.AuditLogs"],
  state: "OFF",
});

describe("filterDetections", () => {
  it.each<[string, Partial<DetectionsUrl>, string[]]>([
    ["nothing", {}, ["Door.Opened", "Key.Copied"]],
    ["words anywhere in any order", { q: "NIGHT copied " }, ["Key.Copied"]],
    ["an id", { q: "door.opened" }, ["Door.Opened"]],
    ["a word that no rule has", { q: "door night" }, []],
    ["a pack", { pack: ["slack"] }, ["Door.Opened"]],
    ["no pack", { pack: ["custom"] }, ["Key.Copied"]],
    ["either", { pack: ["custom", "slack"] }, ["Door.Opened", "Key.Copied"]],
    ["a severity", { severity: ["LOW", "CRITICAL"] }, ["Door.Opened"]],
    ["one of its log types", { logType: ["Slack.AccessLogs"] }, ["Key.Copied"]],
    ["one of its tactics", { tactic: ["TA0003"] }, ["Door.Opened"]],
    ["a technique", { technique: ["T1098"] }, ["Door.Opened"]],
    ["a state", { state: ["OFF", "STOPPED"] }, ["Key.Copied"]],
    ["two filters at once", { state: ["OFF"], pack: ["slack"] }, []],
  ])("by %s", (_name, filter, expected) => {
    const found = filterDetections([doors, keys], { ...all, ...filter });
    expect(found.map(({ id }) => id)).toEqual(expected);
  });
});

it("tells an address that leaves rules out", () => {
  expect(isFilteredUrl(all)).toBe(false);
  expect(isFilteredUrl({ ...all, q: " " })).toBe(false);
  expect(isFilteredUrl({ ...all, sort: "-alerts" })).toBe(false);
  expect(isFilteredUrl({ ...all, q: "x" })).toBe(true);
  expect(isFilteredUrl({ ...all, state: ["OFF"] })).toBe(true);
});
