import { describe, expect, it } from "vitest";

import { decideRestart, type RestartState } from "./restart-policy";

function endsInARow(lifetimes: number[]): (number | "give-up")[] {
  let state: RestartState = { quickEnds: 0 };
  return lifetimes.map((lifetime) => {
    const { next, action } = decideRestart(state, lifetime);
    state = next;
    return action === "give-up" ? action : action.restartAfterMs;
  });
}

describe("decideRestart", () => {
  it("waits longer after every quick end and gives up at the fifth", () => {
    expect(endsInARow([100, 100, 100, 100, 100])).toEqual([500, 1_000, 2_000, 5_000, "give-up"]);
  });

  it("begins anew when a process has run for a while", () => {
    expect(endsInARow([100, 100, 100, 100, 60_000, 100])).toEqual([
      500, 1_000, 2_000, 5_000, 500, 500,
    ]);
  });
});
