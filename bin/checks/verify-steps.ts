import { type Step, staticCheck } from "./step";
import { vitestStep } from "./test-runs";

/** What needs no service and no browser, cheapest first. */
export const verifySteps: readonly Step[] = [
  staticCheck("Format", [["oxfmt", "--check"]]),
  staticCheck("Lint", [["oxlint"]]),
  // The routes' types are made by Next; without them the compiler knows no page.
  staticCheck("Types", [
    ["next", "typegen"],
    ["tsc", "--noEmit"],
  ]),
  staticCheck("Unused code", [["knip"]]),
  vitestStep("Pure tests", "pure", "http"),
];
