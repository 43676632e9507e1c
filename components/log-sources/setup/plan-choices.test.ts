import { describe, expect, it } from "vitest";

import type { SlackPlan } from "@/lib/kernel/slack-plan";

import { keptLogType, logTypeCards, planCards, planProblem } from "./plan-choices";

const paid: SlackPlan[] = ["PRO", "BUSINESS_PLUS", "ENTERPRISE"];
const logTypes = [
  { id: "access", label: "Access logs", description: "Who came in.", slack: { plans: paid } },
  {
    id: "audit",
    label: "Audit logs",
    description: "What was done.",
    slack: { plans: ["ENTERPRISE"] as SlackPlan[] },
  },
];

describe("plan choices", () => {
  it.each([
    [undefined, []],
    ["FREE", []],
    ["PRO", ["access"]],
    ["BUSINESS_PLUS", ["access"]],
    ["ENTERPRISE", ["access", "audit"]],
  ])("with the plan %s one may choose %j", (plan, open) => {
    const cards = logTypeCards(logTypes, plan);
    expect(cards.filter(({ disabled }) => !disabled).map(({ value }) => value)).toEqual(open);
    expect(cards).toHaveLength(logTypes.length);
  });

  it("names the plan that a closed log type needs", () => {
    expect(logTypeCards(logTypes, "PRO")[1]?.description).toBe(
      "What was done. Comes with the Enterprise plan.",
    );
    expect(logTypeCards(logTypes, "FREE")[0]?.description).toBe(
      "Who came in. Comes with these plans: Pro, Business+ and Enterprise.",
    );
    expect(logTypeCards(logTypes, undefined)[0]?.description).toBe(
      "Who came in. Choose your Slack plan first.",
    );
  });

  it("gives every plan its exact name", () => {
    expect(planCards(logTypes).map(({ title }) => title)).toEqual([
      "Free",
      "Pro",
      "Business+",
      "Enterprise",
    ]);
    expect(planCards(logTypes)[3]?.description).toBe("With access logs and audit logs.");
  });

  it("explains why the free plan cannot", () => {
    expect(planProblem(logTypes, "FREE")).toContain(
      "on paid plans only: Pro, Business+ and Enterprise.",
    );
    for (const plan of [undefined, ...paid]) expect(planProblem(logTypes, plan)).toBeNull();
  });

  it("keeps the chosen log type while the plan includes it", () => {
    expect(keptLogType(logTypes, "ENTERPRISE", "audit")).toBe("audit");
    expect(keptLogType(logTypes, "PRO", "audit")).toBeUndefined();
    expect(keptLogType(logTypes, "PRO", "access")).toBe("access");
  });
});
