import { expect, it } from "vitest";

import { rules } from "@/lib/detections/registry";

import { techniqueName } from "./technique-names";

it("has a name for every technique that Margay's own rules name", () => {
  const techniques = new Set(rules.flatMap(({ attack }) => attack.map((one) => one.technique)));
  expect([...techniques].filter((id) => techniqueName(id) === null)).toEqual([]);
});
