import { expect, it } from "vitest";

import { readSourceFiles } from "@/lib/testing/source-files";

import { targetName, targetOptions, targetPath, targetWord } from "./target";

const target = (type: string, id: string | null, name: string | null = null) => ({
  type,
  id,
  name,
});

it.each([
  ["UPDATE_ALERT", target("alert", "1"), "/alerts/1"],
  ["UPDATE_ALERTS", target("alert", null), null],
  ["UPDATE_LOG_SOURCE", target("logSource", "1"), "/configure/log-sources/1"],
  ["DELETE_LOG_SOURCE", target("logSource", "1"), null],
  ["UPDATE_DESTINATION", target("destination", "1"), "/configure/alert-destinations/1"],
  ["UPDATE_DETECTION", target("detection", "A.B"), "/detections/A.B"],
  ["DELETE_DETECTION_EXCEPTION", target("detection", "A.B"), "/detections/A.B"],
  ["UPDATE_DETECTION_PACK", target("detection-pack", "slack"), "/detections?pack=slack"],
  ["DELETE_API_TOKEN", target("apiToken", "1"), "/settings/api-tokens"],
  ["ROTATE_ENCRYPTION_KEYS", target("encryptionKey", null, "k2"), null],
  ["PAINT_HOUSE", target("toString", "1"), null],
])("%s of %j leads to %s", (action, of, path) => {
  expect(targetPath({ action, target: of })).toBe(path);
});

it("is called by its name, else its id, else what it is", () => {
  expect(targetName(target("alert", "1", "Export"))).toBe("Export");
  expect(targetName(target("alert", "1"))).toBe("1");
  expect(targetName(target("detection", null))).toBe("Rule");
  expect(targetWord("house")).toBe("house");
});

it("has a word for everything that the code records something about", () => {
  const recorded = readSourceFiles()
    .filter(({ path, imports }) => !path.includes(".test.") && imports.includes("lib/audit/server"))
    .flatMap(({ text }) => [...text.matchAll(/targetType: "([^"]+)"/g)].map(([, type]) => type));
  expect(recorded.length).toBeGreaterThan(30);
  const known = new Set<string | undefined>(targetOptions.map(({ value }) => value));
  expect(recorded.filter((type) => !known.has(type))).toEqual([]);
});
