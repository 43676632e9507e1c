import { describe, expect, it } from "vitest";

import { destinationHealth, type HealthFacts } from "./destination-health";

const at = new Date("2026-03-04T06:00:00Z");
const facts: HealthFacts = {
  place: "#security-alerts",
  setupStep: "DONE",
  pausedAt: null,
  problem: null,
  lastDeliveryAt: null,
  waiting: 0,
};
const problem = { message: "The channel is archived. Unarchive it.", since: at };

describe("destinationHealth", () => {
  it.each<[string, Partial<HealthFacts>, string, string | null, RegExp]>([
    ["new", {}, "HEALTHY", null, /^Nothing had to be brought to #security-alerts yet\.$/],
    ["in use", { lastDeliveryAt: at }, "HEALTHY", null, /^The last alert arrived/],
    ["busy", { lastDeliveryAt: at, waiting: 2 }, "HEALTHY", null, / 2 alerts wait/],
    [
      "unfinished",
      { setupStep: "INVITE" },
      "SETUP_UNFINISHED",
      "FINISH_SETUP",
      /Alerts already go/,
    ],
    ["to be mended", { problem }, "NEEDS_ATTENTION", "CHECK_AGAIN", /^The channel is archived\./],
    [
      "to be mended and owed something",
      { problem, waiting: 1 },
      "NEEDS_ATTENTION",
      "CHECK_AGAIN",
      / 1 alert waits/,
    ],
    [
      "to be mended before it was finished",
      { problem, setupStep: "INVITE" },
      "NEEDS_ATTENTION",
      "CHECK_AGAIN",
      /archived/,
    ],
    ["paused, whatever else", { problem, pausedAt: at }, "PAUSED", "RESUME", /^Paused/],
  ])("%s", (_name, change, state, action, reason) => {
    const health = destinationHealth({ ...facts, ...change });
    expect(health).toMatchObject({ state, action });
    expect(health.reason).toMatch(reason);
    expect(health.since).toBe(
      ["NEEDS_ATTENTION", "PAUSED"].includes(state) ? at.toISOString() : null,
    );
  });
});
