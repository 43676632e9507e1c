import { describe, expect, it } from "vitest";

import { sampleDetection } from "@/lib/testing/sample-detection";

import {
  type DetectionSort,
  detectionSorts,
  type DetectionSortKey,
  sortAfterPress,
  sortDetections,
  sortDirection,
} from "./sort-detections";

/** As the API lists them: by title. */
const listed = [
  sampleDetection({ id: "alley", title: "alley 2", severity: "HIGH", alertsLastMonth: 0 }),
  sampleDetection({ id: "attic", title: "Alley 10", severity: "INFO", alertsLastMonth: 12 }),
  sampleDetection({ id: "barn", title: "Barn", severity: "CRITICAL", alertsLastMonth: 0 }),
  sampleDetection({ id: "cellar", title: "Cellar", severity: "HIGH", alertsLastMonth: 9 }),
];

describe("sortDetections", () => {
  it.each<[DetectionSort, string[]]>([
    ["title", ["alley", "attic", "barn", "cellar"]],
    ["-title", ["cellar", "barn", "attic", "alley"]],
    ["severity", ["attic", "alley", "cellar", "barn"]],
    ["-severity", ["barn", "alley", "cellar", "attic"]],
    ["alerts", ["alley", "barn", "cellar", "attic"]],
    ["-alerts", ["attic", "cellar", "alley", "barn"]],
  ])("by %s", (sort, expected) => {
    expect(sortDetections(listed, sort).map(({ id }) => id)).toEqual(expected);
  });

  it("leaves what it was given as it was", () => {
    const before = [...listed];
    sortDetections(listed, "-title");
    expect(listed).toEqual(before);
  });
});

it.each<[DetectionSort, DetectionSortKey, DetectionSort]>([
  ["title", "title", "-title"],
  ["-title", "title", "title"],
  ["title", "severity", "-severity"],
  ["-severity", "severity", "severity"],
  ["severity", "severity", "-severity"],
  ["-severity", "alerts", "-alerts"],
  ["-alerts", "alerts", "alerts"],
  ["-alerts", "title", "title"],
])("%s after a press on %s is %s", (sort, column, expected) => {
  expect(sortAfterPress(sort, column)).toBe(expected);
});

it.each(detectionSorts)("%s is said of one column only, whose next press turns it", (sort) => {
  const columns: DetectionSortKey[] = ["title", "severity", "alerts"];
  const [sorted, ...others] = columns.filter((column) => sortDirection(sort, column) !== null);
  expect(others).toEqual([]);
  expect(sorted && sortDirection(sort, sorted)).toBe(
    sort.startsWith("-") ? "descending" : "ascending",
  );
  expect(sorted && sortDirection(sortAfterPress(sort, sorted), sorted)).not.toBe(
    sorted && sortDirection(sort, sorted),
  );
});
