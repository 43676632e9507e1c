import { describe, expect, it } from "vitest";

import { shapeProblems, withoutBlanks } from "./entered-values";

const good = {
  clientId: "8820.4410",
  clientSecret: "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
  signingSecret: "5b1f0c9d2e7a48b6a3c4d5e6f7081920",
  botToken: "xoxb-8820-1-fernhollow",
};

describe("the app's values", () => {
  it("lose what pasting brought along, and what is empty", () => {
    const pasted = { clientId: " 8820.\n4410 ", clientSecret: " \t ", other: "x" };
    expect(withoutBlanks(pasted, ["clientId", "clientSecret", "botToken"])).toEqual({
      clientId: "8820.4410",
    });
  });

  it("are fine as Slack shows them, and while they are missing", () => {
    expect(shapeProblems(good)).toEqual([]);
    expect(shapeProblems({})).toEqual([]);
  });

  it.each([
    ["clientId", "A0FERNHOLLOW", "App ID"],
    ["clientId", "xoxb-1-2-3", "no Client ID"],
    ["clientId", "8820/4410", "no Client ID"],
    ["clientSecret", "xoxb-1-2-3", "token"],
    ["clientSecret", good.clientId, "the Client ID"],
    ["clientSecret", "0f1e2d3", "shorter"],
    ["signingSecret", "xapp-1-2-3", "token"],
    ["signingSecret", good.clientSecret, "the Client Secret"],
    ["signingSecret", "0123456789abcde", "shorter"],
    ["botToken", "xoxp-1-2-3", "person's token"],
    ["botToken", "xapp-1-2-3", "app-level"],
    ["botToken", "xoxe.xoxb-1-2-3", "rotation"],
    ["botToken", "XOXB-8820-1-fernhollow", "begins with xoxb-"],
    ["botToken", "0f1e2d3c4b5a6978", "begins with xoxb-"],
    ["botToken", "xoxb-1", "missing"],
  ])("with %s %j have a problem there, which says %j", (field, value, words) => {
    const [problem, ...others] = shapeProblems({ ...good, [field]: value });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ field });
    expect(problem?.message).toContain(words);
    expect(problem?.message).toMatch(/(Copy|Create) /);
    expect(problem?.message).not.toContain(value);
  });
});
