import { expect, it } from "vitest";

import { rulesToTest } from "./rules-to-test";

const rules = [
  { ruleId: "Door.Closed", ruleTitle: "Door closed", verdict: "OTHER_ACTION" },
  { ruleId: "Door.Opened", ruleTitle: "Door left open", verdict: "NO_MATCH" },
  { ruleId: "Key.Copied", ruleTitle: "Key copied", verdict: "OTHER_ACTION" },
  { ruleId: "Night.Visit", ruleTitle: "Visit at night", verdict: "LEARNING" },
] as const;

const these = "Look at events with this action";
const others = "Look at other actions";

it.each([
  ["", { [these]: ["Door.Opened", "Night.Visit"], [others]: ["Door.Closed", "Key.Copied"] }],
  [" DOOR ", { [these]: ["Door.Opened"], [others]: ["Door.Closed"] }],
  ["open door", { [these]: ["Door.Opened"] }],
  ["key.cop", { [others]: ["Key.Copied"] }],
  ["key door", {}],
])("“%s” finds %j", (sought, expected) => {
  const found = rulesToTest(rules, sought);
  expect(
    Object.fromEntries(found.map(({ heading, options }) => [heading, options.map(({ id }) => id)])),
  ).toEqual(expected);
});

it("puts the rules first that look at such events", () => {
  expect(rulesToTest(rules, "").map(({ heading }) => heading)).toEqual([these, others]);
});
