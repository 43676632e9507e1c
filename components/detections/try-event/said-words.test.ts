import { describe, expect, it } from "vitest";

import { isWorthALine, ruleSaidInWords } from "./said-words";

const alert = { id: "1", title: "Something", status: "OPEN" as const };

describe("what a rule says of a stored event", () => {
  it.each([
    ["MATCH", "ON", alert, "Matches"],
    ["MATCH", "ON", null, "Matches; no alert has it"],
    ["MATCH", "OFF", null, "Matches, but the rule is off"],
    ["MATCH", "PACK_OFF", null, "Matches, but its pack is off"],
    ["MATCH", "STOPPED", null, "Matches, but the rule is stopped"],
    ["MATCH", "OFF", alert, "Matches"],
    ["NO_MATCH", "OFF", null, "Does not match"],
    ["EXCEPTED", "ON", null, "Passed over, as an exception covers it"],
  ] as const)("%s, %s", (verdict, state, one, words) => {
    expect(ruleSaidInWords({ verdict, state, alert: one })).toBe(words);
  });

  it.each([
    ["MATCH", null, true],
    ["ERROR", null, true],
    ["EXCEPTED", null, true],
    ["NO_MATCH", null, false],
    ["NO_MATCH", alert, true],
    ["OTHER_ACTION", null, false],
  ] as const)("%s with %j has a line: %s", (verdict, one, line) => {
    expect(isWorthALine({ verdict, state: "ON", alert: one })).toBe(line);
  });
});
