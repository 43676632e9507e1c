import { describe, expect, it } from "vitest";

import { aTestRule, catalogueOf } from "@/lib/testing/test-rules";

import { requireRule } from "../load-rule";
import { createJudge } from "./judge";

const event = { logType: "Slack.AuditLogs", action: "odd", eventTime: new Date(), raw: {} };

describe("a rule that fails", () => {
  const fail = () => {
    throw new Error("no such field");
  };
  const memory = { version: 1, keepDays: 30, subject: () => "W0UMA", value: () => null };

  it.each([
    ["when it decides", { match: fail }],
    ["at the subject it remembers", { memory: { ...memory, subject: fail } }],
    ["at the value it remembers", { memory: { ...memory, value: fail } }],
  ])("%s is judged as failing", (_name, more) => {
    const rule = aTestRule(more);
    const judge = createJudge(requireRule(catalogueOf([rule]), rule.id));
    expect(judge(event)).toEqual({ verdict: "ERROR", message: "Error: no such field" });
  });
});
